package io.firsthand.demo;

import static java.util.Objects.requireNonNull;

import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Giving;
import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Opinion;
import io.firsthand.feedback.Wrong;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.HandoffState;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What sales said of the leads it was handed; of the latest it has said nothing yet, and is asked. */
@Component
class SampleFeedback {

    private static final Duration LATELY = Duration.ofDays(3);

    private final HandoffBook handoffs;
    private final Feedbacks feedback;

    SampleFeedback(HandoffBook handoffs, Feedbacks feedback) {
        this.handoffs = handoffs;
        this.feedback = feedback;
    }

    /** Something that was said. */
    private record Said(Moment moment, Opinion opinion, Instant at) {}

    void say(List<LeadId> leads, Map<UUID, Actor> people, LocalDate today) {
        var now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var i = 0; i < leads.size(); i++) {
            var lead = leads.get(i);
            var chance = Chance.of("feedback", i);
            var handoff = handoffs.of(lead).stream().reduce((_, last) -> last);
            handoff.flatMap(it -> said(it, chance).filter(said -> said.at().isBefore(now.minus(LATELY))))
                    .ifPresent(said -> give(
                            lead,
                            said,
                            requireNonNull(people.get(by(handoff.get()).value()))));
        }
    }

    private static PersonId by(Handoff it) {
        return it.person();
    }

    private void give(LeadId lead, Said said, Actor by) {
        if (!(feedback.give(lead, said.moment(), said.opinion(), said.at(), by) instanceof Giving.Given)) {
            throw new IllegalStateException("Not said of " + lead.value());
        }
    }

    /** Most of those who have something to say say it. */
    private static Optional<Said> said(Handoff it, Chance chance) {
        var end = it.closed();
        var answer = it.answer();
        if (!chance.happens(0.75) || it.state() == HandoffState.OFFERED || it.state() == HandoffState.RECALLED) {
            return Optional.empty();
        }
        if (end != null) {
            var moment = it.state() == HandoffState.REJECTED ? Moment.REJECT : Moment.OUTCOME;
            return Optional.of(new Said(moment, ended(it, end, chance), end.at().plusSeconds(90)));
        }
        return answer == null || answer.byDefault()
                ? Optional.empty()
                : Optional.of(new Said(
                        Moment.ACCEPT, accepted(it, chance), answer.at().plusSeconds(60)));
    }

    private static Opinion accepted(Handoff it, Chance chance) {
        var said = Opinion.of(chance.happens(0.85));
        var missing = it.offered().missing();
        var complete = missing.isEmpty() || !chance.happens(0.7);
        var told = complete ? said : said.missing(missing.getFirst());
        return chance.happens(0.06) ? told.wrong(null, Wrong.SOURCE) : told;
    }

    private static Opinion ended(Handoff it, Handoff.Closed end, Chance chance) {
        return switch (it.state()) {
            case REJECTED -> rejected(it, end);
            case RETURNED -> Opinion.of(false).wrong(null, Wrong.EARLY);
            case WON -> Opinion.of(true).more(true);
            case LOST -> {
                var useful = chance.happens(0.7);
                yield Opinion.of(useful).more(useful && chance.happens(0.8));
            }
            case DISQUALIFIED, OFFERED, ACCEPTED, QUALIFIED, RECALLED ->
                Opinion.of(false)
                        .wrong(null, chance.oneOf(List.of(Wrong.INTEREST, Wrong.FIT, Wrong.PERSON)))
                        .more(false);
        };
    }

    private static Opinion rejected(Handoff it, Handoff.Closed end) {
        var said = Opinion.of(end.rejected() == RejectKind.PROCEDURAL);
        if (end.rejected() == RejectKind.CLERICAL) {
            var wrong = said.wrong("The mail came back, too", Wrong.DATA);
            return it.offered().missing().isEmpty()
                    ? wrong
                    : wrong.missing(it.offered().missing().getLast());
        }
        return end.rejected() == RejectKind.DEFINITIONAL
                ? said.wrong(null, Wrong.FIT).more(false)
                : said;
    }
}
