package io.firsthand.content.web;

import io.firsthand.content.Hearing;
import io.firsthand.content.Piece;
import io.firsthand.content.Question;
import io.firsthand.content.Weight;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One question: what is behind it, its other wordings, what answers it, and who asked it last.
 *
 * @param facets how many leads of each sort
 * @param like other questions that may be the same
 * @param typed its words as somebody would have them
 */
public record QuestionPage(
        Question question,
        Weight weight,
        Map<String, Map<String, Long>> facets,
        List<Question> variants,
        List<Question> like,
        List<Piece> pieces,
        List<Hearing> heard,
        Map<LeadId, String> leads,
        Map<UUID, String> people,
        LocalDate today,
        String typed,
        String typedKind,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    public String href() {
        return "/questions/" + question.id();
    }

    public String pipeline() {
        return new QuestionRow(question, weight).pipeline();
    }

    public String lead(Hearing it) {
        return leads.getOrDefault(it.lead(), "–");
    }

    public String person(Hearing it) {
        return people.getOrDefault(it.by(), "–");
    }

    /** What a value of a facet is called. */
    public String told(String facet, String value) {
        if (value.isEmpty()) {
            return Page.say("content.facet.unknown");
        }
        return switch (facet) {
            case "stage" -> Page.say("lead.stage." + value);
            case "channel" -> Page.say("lead.channel." + value);
            case "awareness" -> Page.say("capture.awareness." + value);
            case "role" -> Page.say("capture.role." + value);
            default -> value;
        };
    }
}
