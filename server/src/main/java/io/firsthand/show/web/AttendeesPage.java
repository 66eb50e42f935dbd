package io.firsthand.show.web;

import io.firsthand.show.Attendee;
import io.firsthand.show.AttendeeFile;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who will come to a show, as the organiser says.
 *
 * @param sought a badge that somebody looks for; empty for the whole list
 * @param next leads to those behind the last one shown
 */
public record AttendeesPage(
        Frame frame,
        List<Attendee> attendees,
        long count,
        List<AttendeeFile> files,
        String sought,
        @Nullable String next,
        Mistakes mistakes)
        implements Html {}
