package io.firsthand.nurture.web;

import io.firsthand.lead.Lead;
import io.firsthand.track.Track;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead's way through nurture on its page.
 *
 * @param now where it is, if it is in nurture
 * @param before where it was, the newest first
 * @param tracks it could be put into
 */
public record NurtureSection(Lead lead, @Nullable StayRow now, List<StayRow> before, List<Track> tracks, boolean mayPut)
        implements Html {

    public String href() {
        return "/leads/" + lead.id().value() + "/nurture";
    }
}
