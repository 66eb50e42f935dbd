package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Opinion;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Mistakes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts questions together. */
@Component
class FeedbackViews {

    private final Feedbacks feedback;
    private final Leads leads;

    FeedbackViews(Feedbacks feedback, Leads leads) {
        this.feedback = feedback;
        this.leads = leads;
    }

    Map<LeadId, String> names(Collection<LeadId> some) {
        var names = new HashMap<LeadId, String>();
        leads.all(some).forEach(it -> names.put(it.id(), it.contact().shown()));
        return names;
    }

    /** A question as it stands. */
    FeedbackAsk ask(Feedback it, String name, String back) {
        var said = it.said();
        return ask(it, name, said == null ? null : said.opinion(), back, false, Mistakes.NONE);
    }

    /** With what somebody typed, right or not. */
    FeedbackAsk typed(Feedback it, Opinion opinion, String back, Mistakes mistakes) {
        var name = names(List.of(it.lead())).getOrDefault(it.lead(), "");
        return ask(it, name, opinion, back, mistakes.isEmpty(), mistakes);
    }

    private FeedbackAsk ask(
            Feedback it, String name, @Nullable Opinion said, String back, boolean isSaved, Mistakes mistakes) {
        return new FeedbackAsk(
                it.id(),
                it.lead().value().toString(),
                name,
                it.moment(),
                said,
                said == null ? List.of() : feedback.packet(it),
                back,
                it.state() == Feedback.State.ASKED,
                isSaved,
                mistakes);
    }
}
