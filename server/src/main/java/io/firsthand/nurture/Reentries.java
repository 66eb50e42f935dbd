package io.firsthand.nurture;

import io.firsthand.criterion.Truth;
import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offering;
import io.firsthand.handoff.Offers;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import io.firsthand.track.Design;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers leads to sales again when what would bring them back has come. */
@Component
class Reentries {

    private static final String COMPANY = "company.";
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Offers offers;

    Reentries(Offers offers) {
        this.offers = offers;
    }

    /**
     * The stay as it goes on; one that has {@link Stay#left} was offered. A condition that was met when the lead came in
     * counts only after something new happened, so that nothing bounces straight back.
     */
    Stay consider(Stay stay, Subject subject, Design design, Walking.Round round) {
        var met = round.questions().ask(design.reentry(), subject.in(stay, round.now()), round.now()) == Truth.MET;
        var armed = stay.armed() || !met || isNews(subject, design, stay.enteredAt());
        if (!met || !armed || subject.stage() != Stage.NURTURE) {
            return stay.checked(null, armed);
        }
        return offer(stay, subject, round.now())
                ? stay.left(new Stay.Left(round.now(), Walking.by(stay), Stay.Why.REENTERED))
                : stay.checked(round.now().plus(AGAIN), armed);
    }

    private boolean offer(Stay stay, Subject subject, Instant now) {
        var notTo = stay.returned() == null
                ? Set.<PersonId>of()
                : Set.of(stay.returned().by());
        var outcome = offers.offer(List.of(subject.lead()), Offer.again(notTo).at(now), Walking.actor(stay))
                .getFirst();
        return outcome instanceof Offering.Offered || outcome instanceof Offering.AlreadyOpen;
    }

    /** Where the condition asks for the company, also what another person of it asked for. */
    private static boolean isNews(Subject subject, Design design, Instant since) {
        if (design.reentry().contains(COMPANY)
                && subject.knowledge().get("company.asked_at") instanceof Instant asked
                && asked.isAfter(since)) {
            return true;
        }
        var touched = subject.knowledge().get("touches.last_at");
        if (touched instanceof Instant at && at.isAfter(since)) {
            return true;
        }
        return subject.knowledge().get("signals") instanceof List<?> signals
                && signals.stream()
                        .anyMatch(
                                it -> it instanceof Signal signal && signal.at().isAfter(since));
    }
}
