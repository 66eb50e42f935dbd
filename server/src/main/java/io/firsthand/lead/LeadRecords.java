package io.firsthand.lead;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Happening.OwnerChanged;
import io.firsthand.lead.Happening.StageChanged;
import io.firsthand.lead.StandingRepository.Standing;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What higher modules that keep records of leads ask of them, many at once: to be there, and to move along. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LeadRecords {

    /** Dates without an hour and other time zones are no later than that. */
    private static final Duration LATE = Duration.ofDays(1);

    private final StandingRepository standings;
    private final LateStageRepository late;
    private final ManyLeadsRepository owning;
    private final Ledger ledger;
    private final Watchers watchers;
    private final Clock clock;

    LeadRecords(
            StandingRepository standings,
            LateStageRepository late,
            ManyLeadsRepository owning,
            Ledger ledger,
            Watchers watchers,
            Clock clock) {
        this.standings = standings;
        this.late = late;
        this.owning = owning;
        this.ledger = ledger;
        this.watchers = watchers;
        this.clock = clock;
    }

    /**
     * Marks leads as changed just now and lets nobody else change them until the transaction ends; returns where each
     * of them stands that there is.
     */
    public Map<LeadId, Stage> changing(Collection<LeadId> some) {
        var workspace = CurrentWorkspace.get().value();
        var found = standings.lock(workspace, some);
        standings.touch(workspace, found.keySet(), now());
        return found.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().stage()));
    }

    /** Lets nobody else change leads until the transaction ends. */
    public void lock(Collection<LeadId> some) {
        standings.lock(CurrentWorkspace.get().value(), some);
    }

    /** Locks those that nobody else changes at this moment, and returns them. */
    public Set<LeadId> lockFree(Collection<LeadId> some) {
        return standings.lockFree(CurrentWorkspace.get().value(), some);
    }

    /**
     * Makes each move, in this order, that is one: not to where the lead stands already, and no earlier than it came
     * there. Returns the moves made.
     *
     * @param anyStep whether a stage may be skipped, as a file may tell of the past; a person only makes the steps of
     *     {@link Stage#next}
     */
    public List<StageMove> moveAll(List<StageMove> moves, boolean anyStep, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var standing = new HashMap<>(standings.lock(
                workspace, moves.stream().map(StageMove::lead).distinct().toList()));
        var now = now();
        var made = new ArrayList<StageMove>();
        var tardy = new ArrayList<LateStageRepository.Late>();
        var facts = new ArrayList<Recorded>();
        var entered = new ArrayList<StandingRepository.Entered>();
        for (var move : moves) {
            var here = standing.get(move.lead());
            if (here == null
                    || here.stage() == move.to()
                    || (!anyStep && !here.stage().next().contains(move.to()))) {
                continue;
            }
            var told = move.at().truncatedTo(ChronoUnit.MILLIS);
            var at = later(here.since(), told);
            if (told.isBefore((anyStep ? at : now).minus(LATE))) {
                tardy.add(new LateStageRepository.Late(move.lead(), move.to(), at, told, anyStep ? null : now));
            }
            var there = new Standing(move.to(), at, here.number() + 1);
            standing.put(move.lead(), there);
            made.add(move);
            entered.add(new StandingRepository.Entered(move.lead(), there));
            facts.add(new Recorded(move.lead(), new StageChanged(here.stage(), move.to(), move.reason()), at));
        }
        if (!made.isEmpty()) {
            standings.move(workspace, entered, now);
            late.remember(workspace, tardy);
            ledger.append(facts.stream().map(it -> it.by(actor.id())).toList());
            watchers.tell(made.stream().map(StageMove::lead).distinct().toList(), actor);
        }
        return made;
    }

    /**
     * Makes people responsible for leads because of what a higher module keeps of them, at that time; nobody is told by
     * this, neither those people nor other modules. Call {@link #changing} before.
     */
    public void own(Map<LeadId, Optional<PersonId>> owners, Instant at, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var facts = new ArrayList<Recorded>();
        var others = new HashMap<LeadId, Optional<PersonId>>();
        for (var lead : owning.lock(workspace, owners.keySet())) {
            var owner = owners.getOrDefault(lead.id(), Optional.empty());
            if (!owner.equals(Optional.ofNullable(lead.owner()))) {
                others.put(lead.id(), owner);
                var happening = new OwnerChanged(lead.owner(), owner.orElse(null));
                facts.add(new Recorded(lead.id(), happening, at.truncatedTo(ChronoUnit.MILLIS)));
            }
        }
        owning.own(workspace, others);
        ledger.append(facts.stream().map(it -> it.by(actor.id())).toList());
    }

    /** What each of these leads is called where pages name it. */
    @Transactional(readOnly = true)
    public Map<LeadId, String> names(Collection<LeadId> some) {
        return some.isEmpty()
                ? Map.of()
                : standings.names(CurrentWorkspace.get().value(), some);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
