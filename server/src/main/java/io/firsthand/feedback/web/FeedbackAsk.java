package io.firsthand.feedback.web;

import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Opinion;
import io.firsthand.feedback.Wrong;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question about one lead: first whether it is useful, then what else there is to say.
 *
 * @param id of the feedback; null where nobody was asked yet
 * @param name of the lead
 * @param said what was said so far
 * @param packet what should have been handed over
 * @param back where to go when it is done
 * @param isAsked whether the product asks, so that one can skip it
 * @param isSaved whether more than the first tap has just been saved
 */
public record FeedbackAsk(
        @Nullable UUID id,
        String lead,
        String name,
        Moment moment,
        @Nullable Opinion said,
        List<String> packet,
        String back,
        boolean isAsked,
        boolean isSaved,
        Mistakes mistakes)
        implements Html {

    public String element() {
        return "feedback-" + (id == null ? lead : id);
    }

    public String answer() {
        return id == null ? "/leads/" + lead + "/feedback" : "/feedback/" + id + "/answer";
    }

    public String href(String part) {
        return "/feedback/" + id + part;
    }

    /** Also what is in the packet no more but was said to be missing. */
    public List<String> labels() {
        return said == null
                ? packet
                : Stream.concat(packet.stream(), said.missing().stream())
                        .distinct()
                        .toList();
    }

    public static List<Wrong> wrongs() {
        return Arrays.asList(Wrong.values());
    }

    public String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
