package io.firsthand.handoff.web;

import io.firsthand.handoff.DisqualifyReason;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.RejectKind;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The form of an answer that says more than yes.
 *
 * @param kind {@code rejection}, {@code return} or {@code disqualification}
 * @param name of the lead
 * @param criteria of the definition: question by key
 * @param agreed attempts before giving up
 * @param secret of the link in a mail that led here; empty for all others
 */
public record AnswerPage(
        String kind,
        Handoff handoff,
        String name,
        AnswerForm form,
        Map<String, String> criteria,
        int agreed,
        String back,
        String secret,
        Mistakes mistakes)
        implements Html {

    public String action() {
        return "/handoffs/" + handoff.id() + "/" + kind;
    }

    public static List<RejectKind> kinds() {
        return Arrays.asList(RejectKind.values());
    }

    public static List<DisqualifyReason> reasons() {
        return Arrays.asList(DisqualifyReason.values());
    }
}
