package io.firsthand.review.web;

import io.firsthand.review.Review;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A meeting as a file for calendars: iCalendar, RFC 5545. It has no method, for that would need an organizer (RFC 5546). */
record CalendarEvent(Review review, String name, String text, String href) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    static CalendarEvent of(Review review, String name, String text, String href) {
        return new CalendarEvent(review, name, text, href);
    }

    /** The same event again replaces the one before where a calendar has it: its id stays, its sequence grows. */
    String text(Instant now) {
        var lines = new StringBuilder();
        line(lines, "BEGIN:VCALENDAR");
        line(lines, "VERSION:2.0");
        line(lines, "PRODID:-//Firsthand//Review//EN");
        line(lines, "BEGIN:VEVENT");
        line(lines, "UID:" + review.id() + "@firsthand");
        line(lines, "SEQUENCE:" + review.revision());
        line(lines, "DTSTAMP:" + UTC.format(now));
        line(lines, "DTSTART:" + UTC.format(review.meeting().at()));
        line(lines, "DTEND:" + UTC.format(review.meeting().end()));
        line(lines, "SUMMARY:" + escaped(name));
        var place = review.meeting().place();
        if (place != null) {
            line(lines, "LOCATION:" + escaped(place));
        }
        line(lines, "DESCRIPTION:" + escaped(text + "\n" + href));
        line(lines, "URL:" + href);
        line(lines, "END:VEVENT");
        line(lines, "END:VCALENDAR");
        return lines.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded after 75 bytes, never within a character. */
    private static void line(StringBuilder out, String line) {
        var bytes = 0;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.appendCodePoint(point);
            bytes += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
