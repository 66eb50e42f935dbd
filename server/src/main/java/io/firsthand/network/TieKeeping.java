package io.firsthand.network;

import static java.util.stream.Collectors.toSet;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.network.ChangeRows.Seen;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps ties as everything that they rest on says: those of the contacts whose leads changed, found by the times of the
 * changes, so that nothing is written where leads change.
 */
@Component
public class TieKeeping {

    static final int CHUNK = 1_000;
    private static final String WORK = "network ties";

    private final ChangeRows changes;
    private final EncounterRows encounters;
    private final PrivateRows own;
    private final TieRows ties;
    private final Exclusive exclusive;
    private final Clock clock;

    TieKeeping(
            ChangeRows changes,
            EncounterRows encounters,
            PrivateRows own,
            TieRows ties,
            Exclusive exclusive,
            Clock clock) {
        this.changes = changes;
        this.encounters = encounters;
        this.own = own;
        this.ties = ties;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /** Looks at the contacts of up to 1,000 leads that changed; returns of how many, 0 when somebody else is at it. */
    @Transactional
    public int round() {
        if (!exclusive.take(WORK)) {
            return 0;
        }
        var stretch = changes.stretch();
        var found = changes.since(stretch.since(), CHUNK);
        if (!found.isEmpty()) {
            refresh(found.stream().map(ChangeRows.Changed::contact).collect(toSet()));
            var last = found.getLast();
            changes.mark(
                    found.size() == CHUNK && last.at().isBefore(stretch.until())
                            ? new Seen(last.at(), last.lead())
                            : new Seen(stretch.until(), ChangeRows.FIRST));
        }
        return found.size();
    }

    /** Looks at everything that changed until now; for whoever waits for it. */
    @Transactional
    public void all() {
        exclusive.await(WORK);
        for (var seen = changes.stretch().since(); ; ) {
            var found = changes.since(seen, CHUNK);
            refresh(found.stream().map(ChangeRows.Changed::contact).collect(toSet()));
            if (found.size() < CHUNK) {
                return;
            }
            seen = new Seen(found.getLast().at(), found.getLast().lead());
            changes.mark(seen);
        }
    }

    /** Makes the ties of contacts, and of those they were merged with, anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(Collection<UUID> contacts) {
        if (!contacts.isEmpty()) {
            var workspace = CurrentWorkspace.get().value();
            var all = encounters.families(workspace, contacts);
            ties.replace(workspace, all, made(workspace, all));
        }
    }

    private List<Tie> made(UUID workspace, Set<UUID> contacts) {
        var tying = new Tying(encounters.merged(workspace, contacts), own.opinions(workspace, contacts));
        encounters.of(workspace, contacts).forEach(it -> tying.add(it.tie()));
        own.ties(workspace, contacts).forEach(tying::add);
        var jobs = own.jobs(workspace, contacts);
        var now = clock.instant();
        if (!jobs.isEmpty()) {
            var employers = jobs.stream().map(Job::employerKey).collect(toSet());
            var others = own.jobsAt(workspace, employers);
            for (var job : jobs) {
                others.stream()
                        .filter(it ->
                                !contacts.contains(it.holder()) || job.holder().compareTo(it.holder()) < 0)
                        .forEach(it -> Job.between(job, it, now).ifPresent(tying::add));
            }
        }
        return tying.ties();
    }
}
