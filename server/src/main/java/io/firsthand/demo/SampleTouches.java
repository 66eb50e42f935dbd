package io.firsthand.demo;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How sales tried to reach the leads that it took before both sides signed. Whom it called soon went on more often, as
 * people find wherever they look.
 */
@Component
class SampleTouches {

    private static final int AT_ONCE = 500;
    private static final double NEVER = 0.05;

    private final Touches touches;

    SampleTouches(Touches touches) {
        this.touches = touches;
    }

    /** What each seller did, by the seller. */
    void call(List<SampleLead> sample, Map<SampleLead, LeadId> ids, SampleStaff staff, LocalDate today) {
        var since = today.atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofDays(SampleHandoffs.DAYS));
        var all = new HashMap<Person, List<NewTouch>>();
        for (var i = 0; i < sample.size(); i++) {
            var lead = sample.get(i);
            var chance = Chance.of("early call", i);
            var sal = entered(lead, Stage.SAL).filter(it -> it.isBefore(since));
            if (sal.isPresent() && lead.owner().isPresent() && !chance.happens(NEVER)) {
                var seller = staff.named(lead.owner().get().split(" ", 2)[0]);
                var id = Optional.ofNullable(ids.get(lead)).orElseThrow();
                all.computeIfAbsent(seller, _ -> new ArrayList<>())
                        .addAll(tries(lead, id, seller, sal.get(), since, chance));
            }
        }
        all.forEach((seller, theirs) -> {
            for (var from = 0; from < theirs.size(); from += AT_ONCE) {
                touches.takeAll(
                        theirs.subList(from, Math.min(from + AT_ONCE, theirs.size())), seller.as(Actor.Via.COMMAND));
            }
        });
    }

    /** The first soon after the lead came, or not; the last of them mostly a conversation. */
    private static List<NewTouch> tries(
            SampleLead lead, LeadId id, Person seller, Instant taken, Instant end, Chance chance) {
        var all = new ArrayList<NewTouch>();
        var at = lead.at().plus(first(entered(lead, Stage.SQL).isPresent(), chance));
        var number = 1 + chance.below(3);
        for (var i = 0; i < number; i++) {
            at = Office.from(i == 1 && at.isBefore(taken) ? taken.plusSeconds(900) : at, chance);
            if (at.isBefore(end)) {
                var outcome = i == number - 1 && chance.happens(0.85) ? Outcome.REACHED : Outcome.ATTEMPTED;
                var medium = chance.happens(0.7) ? Medium.CALL : Medium.EMAIL;
                all.add(NewTouch.of(id, medium, Direction.OUTBOUND, outcome, at).by(seller.id(), null));
            }
            at = at.plusSeconds(3_600 + (long) (chance.around(20) * 3_600));
        }
        return all;
    }

    private static Duration first(boolean wentOn, Chance chance) {
        var lot = chance.middling();
        if (lot < (wentOn ? 0.5 : 0.34)) {
            return Duration.ofSeconds(120 + chance.below(3_300));
        }
        return lot < (wentOn ? 0.8 : 0.6)
                ? Duration.ofSeconds(3_900 + chance.below(6 * 3_600))
                : Duration.ofSeconds(86_400 + (long) (chance.around(2) * 86_400));
    }

    private static Optional<Instant> entered(SampleLead lead, Stage stage) {
        return lead.arrival().history().stream()
                .filter(it -> it.stage() == stage)
                .map(Arrival.Past::at)
                .findFirst();
    }
}
