package io.firsthand.verdict;

import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Verdict;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.knowledge.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The definitions that leads are judged by, those of segments first.
 *
 * @param broken those in force that cannot be judged by any more; their leads keep what was said of them
 */
record Panel(List<Seat> seats, Set<UUID> broken) {

    static final Panel NONE = new Panel(List.of(), Set.of());

    Panel {
        seats = List.copyOf(seats);
        broken = Set.copyOf(broken);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** The same as long as the same definitions are in force. */
    String key() {
        return seats.stream().map(it -> it.id().toString()).collect(Collectors.joining(" "));
    }

    /** Whether a move to another stage can change what is said of a lead. */
    boolean asksForStages() {
        return seats.stream().flatMap(it -> it.conditions().stream()).anyMatch(it -> it.contains("lead.stage"));
    }

    Wanted wanted() {
        return Wanted.of(seats.stream().flatMap(it -> it.conditions().stream()).toList());
    }

    /** Empty for a lead that no definition is for. */
    Optional<Decision> judge(KnownLead lead, Instant now) {
        return seat(lead.knowledge(), now).map(it -> decide(it, lead, now));
    }

    Optional<Seat> seat(Knowledge knowledge, Instant now) {
        for (var seat : seats) {
            if (seat.covers(knowledge, now)) {
                return Optional.of(seat);
            }
        }
        return Optional.empty();
    }

    static Decision decide(Seat seat, KnownLead lead, Instant now) {
        var judgement = seat.judge(lead.knowledge(), now);
        var isBelow = judgement.verdict() == Verdict.NOT_YET || judgement.verdict() == Verdict.INCOMPLETE;
        return new Decision(lead, seat, judgement, isBelow ? seat.below(lead.knowledge(), now) : null);
    }
}
