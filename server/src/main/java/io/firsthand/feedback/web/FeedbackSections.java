package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Moment;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.HandoffState;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what sales says on the page of a lead, and asks there, too. */
@Component
class FeedbackSections implements LeadSection {

    private final Feedbacks feedback;
    private final FeedbackViews views;
    private final HandoffBook handoffs;
    private final People people;

    FeedbackSections(Feedbacks feedback, FeedbackViews views, HandoffBook handoffs, People people) {
        this.feedback = feedback;
        this.views = views;
        this.handoffs = handoffs;
        this.people = people;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var all = feedback.of(lead.id());
        var given = all.stream().filter(it -> it.said() != null).toList().reversed();
        var mayWrite =
                actor.may(Permission.WRITE_LEADS) && !lead.withdrawn() && !lead.erased() && feedback.maySay(actor);
        var ask = mayWrite ? ask(lead, all) : null;
        return given.isEmpty() && ask == null
                ? Optional.empty()
                : Optional.of(new FeedbackSection(given, ask, people.names(), mayWrite));
    }

    /** About the last handoff, once sales has looked at it; nothing where this moment was spoken of. */
    private @Nullable FeedbackAsk ask(Lead lead, List<Feedback> all) {
        var handoff = handoffs.of(lead.id()).stream().reduce((_, last) -> last).orElse(null);
        if (handoff == null || handoff.state() == HandoffState.OFFERED || handoff.state() == HandoffState.RECALLED) {
            return null;
        }
        var moment = Moment.of(handoff);
        var known = all.stream()
                .filter(it -> it.moment() == moment && handoff.id().equals(it.handoff()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().said() == null
                    ? views.ask(known.get(), lead.contact().shown(), back(lead))
                    : null;
        }
        return fresh(lead, moment, handoff);
    }

    private static FeedbackAsk fresh(Lead lead, Moment moment, Handoff handoff) {
        return new FeedbackAsk(
                null,
                handoff.lead().value().toString(),
                lead.contact().shown(),
                moment,
                null,
                List.of(),
                back(lead),
                false,
                false,
                Mistakes.NONE);
    }

    private static String back(Lead lead) {
        return "/leads/" + lead.id().value();
    }
}
