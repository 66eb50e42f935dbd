package io.firsthand.demo;

import io.firsthand.calendar.Calendars;
import io.firsthand.handoff.DisqualifyReason;
import io.firsthand.handoff.EarlierHandoffs;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.handoff.HandoffState;
import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offers;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import io.firsthand.touch.Touches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was handed to sales since both sides signed: offered, answered, called, and given back; and what waits now. */
@Component
class SampleHandoffs {

    /** How long ago both sides began to hand over by rules. */
    static final int DAYS = 42;

    private static final int WAITING = 12;
    private static final Duration LONGEST_REST = Duration.ofDays(14);
    private static final List<String> OFFERING = List.of("Maya", "Tobias", "Chiara", "Owen");

    private final EarlierHandoffs earlier;
    private final Offers offers;
    private final Touches touches;
    private final Calendars calendars;
    private final Clock clock;

    SampleHandoffs(EarlierHandoffs earlier, Offers offers, Touches touches, Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
        this.earlier = earlier;
        this.offers = offers;
        this.touches = touches;
    }

    void hand(List<SampleLead> sample, Map<SampleLead, LeadId> ids, SampleStaff staff, LocalDate today) {
        var now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        var since = now.minus(Duration.ofDays(DAYS));
        var waiting = 0;
        var answered = 0;
        var all = new ArrayList<UUID>();
        for (var i = 0; i < sample.size(); i++) {
            var lead = sample.get(i);
            var id = Optional.ofNullable(ids.get(lead)).orElseThrow();
            var chance = Chance.of("handoff", i);
            var sal = entered(lead, Stage.SAL).filter(it -> it.isAfter(since));
            var mql = entered(lead, Stage.MQL).filter(it -> it.isAfter(since));
            if (sal.isPresent() && lead.owner().isPresent()) {
                all.add(worked(lead, id, sal.get(), staff, chance, now));
            } else if (mql.isPresent() && lead.stage().stage() == Stage.MQL) {
                var seller = staff.sellerFor(lead.contact().country(), chance);
                var to = waiting % 3 == 0 ? staff.named("Sam") : seller;
                var at = lately(to, chance);
                if (waiting < WAITING && mql.get().isBefore(at) && chance.happens(0.5)) {
                    offers.offer(id, Offer.to(to.id()).at(at), actor(staff.named(chance.oneOf(OFFERING))))
                            .id()
                            .ifPresent(all::add);
                    waiting++;
                } else {
                    var it = answered(id, mql.get(), seller, staff, answered, chance, now);
                    it.ifPresent(all::add);
                    answered += it.isPresent() ? 1 : 0;
                }
            }
        }
        earlier.told(all, clock.instant());
    }

    /** Within the last three quarters of an hour that the person worked, so that even the shortest answer is still due. */
    private Instant lately(Person person, Chance chance) {
        var calendar = calendars.of(person.id());
        var to = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var used = Duration.ofMinutes(5 + chance.below(40));
        var late = to.getEpochSecond();
        var early = to.minus(LONGEST_REST).getEpochSecond();
        while (late - early > 1) {
            var middle = (early + late) / 2;
            if (calendar.between(Instant.ofEpochSecond(middle), to).compareTo(used) >= 0) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return Instant.ofEpochSecond(early);
    }

    /** One that sales took: what it did about it, as far as it came. */
    private UUID worked(SampleLead lead, LeadId id, Instant accepted, SampleStaff staff, Chance chance, Instant now) {
        var seller = staff.named(lead.owner().orElseThrow().split(" ", 2)[0]);
        var byDefault = chance.happens(0.12);
        var waited = Duration.ofSeconds(byDefault ? 28_800 : 300 + (long) (chance.around(1.5) * 3600));
        var it = offered(id, seller, accepted.minus(waited), staff, chance);
        earlier.accept(it, accepted, byDefault, actor(seller));
        var last = lead.stage();
        var until = last.at().isAfter(accepted) ? last.at() : now;
        if (!chance.happens(0.07)) {
            call(id, seller, accepted, until, chance);
        }
        entered(lead, Stage.SQL).ifPresent(at -> earlier.qualify(it, at, actor(seller)));
        switch (last.stage()) {
            case NURTURE -> earlier.close(it, HandoffState.RETURNED, returned(last.at(), seller, chance));
            case WON ->
                earlier.close(
                        it,
                        HandoffState.WON,
                        Closed.plain(last.at(), seller.id().value(), null));
            case LOST ->
                earlier.close(
                        it,
                        HandoffState.LOST,
                        Closed.plain(last.at(), seller.id().value(), null));
            case INQUIRY, MQL, SAL, SQL, OPPORTUNITY, DISQUALIFIED -> {}
        }
        return it;
    }

    private static Closed returned(Instant at, Person seller, Chance chance) {
        var why = chance.oneOf(List.of(
                "Line runs until next summer",
                "Budget is decided in the new year",
                "New plant is late",
                "Waits for a trial"));
        var back = chance.oneOf(List.of(
                "A date for the new line",
                "A budget for packaging",
                "A visit to the pricing page",
                "Their trial at our plant"));
        var until = at.atZone(SamplePeople.ZONE).toLocalDate().plusDays(30 + chance.below(120));
        return new Closed(at, seller.id().value(), null, null, null, why, until, back);
    }

    /** One that sales did not take, or gave up soon, each sort in its turn; none where there was no time for it. */
    private Optional<UUID> answered(
            LeadId id, Instant qualified, Person seller, SampleStaff staff, int number, Chance chance, Instant now) {
        var at = Office.from(qualified.plusSeconds(600 + (long) (chance.around(6) * 3600)), chance);
        var said = Office.from(at.plusSeconds(600 + (long) (chance.around(1.5) * 3600)), chance);
        if (!said.isBefore(now) || !chance.happens(0.7)) {
            return Optional.empty();
        }
        var it = offered(id, seller, at, staff, chance);
        var by = seller.id().value();
        switch ((number + 3) % 6) {
            case 0 ->
                earlier.close(
                        it, HandoffState.REJECTED, rejected(said, by, RejectKind.PROCEDURAL, null, "Not my region"));
            case 1, 2 ->
                earlier.close(
                        it,
                        HandoffState.REJECTED,
                        rejected(said, by, RejectKind.CLERICAL, null, "No phone number, and the mail came back"));
            case 3 ->
                earlier.close(
                        it,
                        HandoffState.REJECTED,
                        rejected(
                                said,
                                by,
                                RejectKind.DEFINITIONAL,
                                "budget",
                                "They rent their machines; there is no budget"));
            case 4 ->
                earlier.close(
                        it,
                        HandoffState.RECALLED,
                        Closed.plain(said, staff.named("Maya").id().value(), "Offered twice"));
            default -> {
                earlier.accept(it, said, false, actor(seller));
                call(id, seller, said, now, chance);
                var end = Office.from(said.plus(Duration.ofDays(2)), chance);
                if (end.isBefore(now)) {
                    earlier.close(
                            it,
                            HandoffState.DISQUALIFIED,
                            new Closed(
                                    end,
                                    by,
                                    null,
                                    null,
                                    chance.oneOf(List.of(
                                            DisqualifyReason.NO_FIT,
                                            DisqualifyReason.NO_NEED,
                                            DisqualifyReason.COMPETITOR)),
                                    null,
                                    null,
                                    null));
                }
            }
        }
        return Optional.of(it);
    }

    private static Closed rejected(Instant at, UUID by, RejectKind kind, @Nullable String criterion, String why) {
        return new Closed(at, by, kind, criterion, null, why, null, null);
    }

    private UUID offered(LeadId id, Person seller, Instant at, SampleStaff staff, Chance chance) {
        return earlier.offer(id, seller.id(), at, actor(staff.named(chance.oneOf(OFFERING))))
                .id();
    }

    /** Tries, and at last a conversation mostly. */
    private void call(LeadId id, Person seller, Instant from, Instant until, Chance chance) {
        var all = new ArrayList<NewTouch>();
        var at = from;
        var tries = 1 + chance.below(3);
        for (var i = 0; i < tries; i++) {
            at = Office.from(at.plusSeconds(240 + (long) (chance.around(i == 0 ? 2 : 20) * 3600)), chance);
            if (at.isBefore(until)) {
                var outcome = i == tries - 1 && chance.happens(0.8) ? Outcome.REACHED : Outcome.ATTEMPTED;
                var medium = chance.happens(0.7) ? Medium.CALL : Medium.EMAIL;
                all.add(NewTouch.of(id, medium, Direction.OUTBOUND, outcome, at).by(seller.id(), null));
            }
        }
        if (!all.isEmpty()) {
            touches.takeAll(all, actor(seller));
        }
    }

    private static Optional<Instant> entered(SampleLead lead, Stage stage) {
        return lead.arrival().history().stream()
                .filter(it -> it.stage() == stage)
                .map(Arrival.Past::at)
                .findFirst();
    }

    private static Actor actor(Person person) {
        return person.as(Actor.Via.COMMAND);
    }
}
