package io.firsthand.network;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.network.PersonRows.Peers;
import io.firsthand.network.Tie.Counts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who stands around some contacts, as far as it is of use for a way to them. It is grown from their side, the strongest
 * ties first and fewer at each step, as everybody knows only so many, but a colleague may know a hundred thousand: it has
 * a few thousand ties at most, however large the workspace is.
 */
@Component
class Neighbourhood {

    /** What it weighs that two are known to be of the same company. */
    private static final double SAME_COMPANY = 0.5;

    private static final int STEP_MOST = 300;

    private final TieRows ties;
    private final PersonRows persons;
    private final Clock clock;

    Neighbourhood(TieRows ties, PersonRows persons, Clock clock) {
        this.ties = ties;
        this.persons = persons;
        this.clock = clock;
    }

    /** Three steps around. */
    List<Link> around(Collection<UUID> contacts, Optional<UUID> viewer) {
        var workspace = CurrentWorkspace.get().value();
        var all = new LinkedHashSet<Tie>();
        var seen = new HashSet<>(contacts);
        all.addAll(peers(workspace, contacts));
        all.addAll(ties.around(workspace, viewer, contacts, 50, 50));
        var first = fresh(all, seen);
        var second = step(workspace, viewer, first, 10, 10, all, seen);
        step(workspace, viewer, second, 5, 0, all, seen);
        return links(all, clock.instant());
    }

    /** One step around: whom they know, and who knows them. */
    List<Link> map(Collection<UUID> contacts, Optional<UUID> viewer, int most) {
        return links(
                new LinkedHashSet<>(ties.around(CurrentWorkspace.get().value(), viewer, contacts, most, most)),
                clock.instant());
    }

    private List<UUID> step(
            UUID workspace,
            Optional<UUID> viewer,
            List<UUID> contacts,
            int colleagues,
            int others,
            Set<Tie> all,
            Set<UUID> seen) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        all.addAll(ties.around(workspace, viewer, contacts, colleagues, others));
        return fresh(all, seen);
    }

    private static List<UUID> fresh(Collection<Tie> ties, Set<UUID> seen) {
        var fresh = new ArrayList<UUID>();
        for (var tie : ties) {
            if (!tie.isPerson() && seen.add(tie.from())) {
                fresh.add(tie.from());
            }
            if (seen.add(tie.to())) {
                fresh.add(tie.to());
            }
        }
        return fresh.subList(0, Math.min(STEP_MOST, fresh.size()));
    }

    private List<Tie> peers(UUID workspace, Collection<UUID> contacts) {
        var given = Set.copyOf(contacts);
        return persons.peers(workspace, contacts).stream()
                .filter(it -> !given.contains(it.other()) || it.one().compareTo(it.other()) < 0)
                .map(this::tie)
                .toList();
    }

    private Tie tie(Peers it) {
        var now = clock.instant();
        return new Tie(
                it.one(),
                it.other(),
                Ground.COMPANY,
                false,
                Weight.of(SAME_COMPANY, now),
                new Counts(1, 1, 0, 0, 0),
                now,
                it.company(),
                null);
    }

    private record Pair(UUID one, UUID other) {}

    static List<Link> links(Collection<Tie> ties, Instant now) {
        return ties.stream()
                .collect(groupingBy(it -> pair(it), LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(some -> Link.of(some, now))
                .toList();
    }

    private static Pair pair(Tie it) {
        return it.isPerson() || it.from().compareTo(it.to()) < 0
                ? new Pair(it.from(), it.to())
                : new Pair(it.to(), it.from());
    }
}
