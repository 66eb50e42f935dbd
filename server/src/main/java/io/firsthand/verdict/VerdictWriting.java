package io.firsthand.verdict;

import static java.util.stream.Collectors.toMap;

import io.firsthand.criterion.Verdict;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges leads and writes down what is otherwise than before: the verdict, a fact where the verdict or the result of a
 * criterion changed, and the stage of those that meet the definition now.
 */
@Component
class VerdictWriting {

    private final VerdictRepository verdicts;
    private final Documents documents;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Clock clock;

    VerdictWriting(VerdictRepository verdicts, Documents documents, LeadRecords leads, Ledger ledger, Clock clock) {
        this.verdicts = verdicts;
        this.documents = documents;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it: how many verdicts are others than before, and how many leads moved. */
    record Outcome(int changed, int moved) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome judge(Panel panel, Collection<KnownLead> some) {
        return judge(panel, some, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same as if it were that time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome judge(Panel panel, Collection<KnownLead> some, Instant now) {
        var workspace = CurrentWorkspace.get().value();
        var before = verdicts.of(workspace, some.stream().map(KnownLead::id).toList());
        var decided = new ArrayList<Decision>();
        var facts = new ArrayList<NewFact>();
        var left = new ArrayList<LeadId>();
        for (var lead : some) {
            var decision = panel.judge(lead, now).orElse(null);
            var old = before.get(lead.id());
            if (decision != null) {
                decided.add(decision);
            } else if (old != null && panel.broken().isEmpty()) {
                left.add(lead.id());
                facts.add(VerdictFacts.left(lead.id(), old.definition(), now));
            }
        }
        var moved = move(decided, before, now);
        var isSettled = !panel.asksForStages();
        var changed = new ArrayList<VerdictRow>();
        var seen = new ArrayList<VerdictRow>();
        for (var it : decided) {
            var old = before.get(it.lead().id());
            var isNews = old == null || !isSame(it, old);
            var since = old == null || old.verdict() != it.judgement().verdict() ? now : old.since();
            var version =
                    it.lead().version() + (isSettled && moved.contains(it.lead().id()) ? 1 : 0);
            var row = VerdictRow.of(it, since, now, version, old == null ? null : old.override());
            if (isNews) {
                facts.add(VerdictFacts.evaluated(it, now));
            }
            if (old == null || isNews || isOther(row, old)) {
                changed.add(row);
            } else if (row.leadVersion() != old.leadVersion()) {
                seen.add(row);
            }
        }
        write(workspace, changed, seen, left, facts);
        return new Outcome(facts.size(), moved.size());
    }

    private void write(
            UUID workspace, List<VerdictRow> changed, List<VerdictRow> seen, List<LeadId> left, List<NewFact> facts) {
        if (!changed.isEmpty()) {
            verdicts.put(workspace, changed);
        }
        if (!seen.isEmpty()) {
            verdicts.seen(workspace, seen);
        }
        if (!left.isEmpty()) {
            verdicts.remove(workspace, left);
        }
        ledger.append(facts);
    }

    /** Whether the facts say it already: the same verdict and points, and each criterion the same, by whatever version. */
    private boolean isSame(Decision it, VerdictRow old) {
        if (old.verdict() != it.judgement().verdict()
                || old.points() != it.judgement().points()) {
            return false;
        }
        var results = Results.of(it.judgement());
        return it.seat().id().equals(old.definition())
                ? results.equalsIgnoreCase(old.results())
                : truths(Results.byKey(it.seat().content().criteria(), results))
                        .equals(truths(Results.byKey(documents.criteria(old.definition()), old.results())));
    }

    private static Map<String, Character> truths(Map<String, Character> results) {
        return results.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> Character.toLowerCase(it.getValue())));
    }

    private static boolean isOther(VerdictRow row, VerdictRow old) {
        return !row.definition().equals(old.definition())
                || !row.results().equals(old.results())
                || row.reachable() != old.reachable()
                || row.fit() != old.fit()
                || row.intent() != old.intent()
                || !Objects.equals(row.below(), old.below());
    }

    /** Inquiries that qualify become MQL, in the name of the definition; a person's word counts more than its. */
    private Set<LeadId> move(List<Decision> decided, Map<LeadId, VerdictRow> before, Instant now) {
        var moves = new HashMap<Seat, List<StageMove>>();
        for (var it : decided) {
            var old = before.get(it.lead().id());
            var override = old == null ? null : old.override();
            var counts = override == null ? it.judgement().verdict() : override.verdict();
            if (counts == Verdict.QUALIFIED && it.lead().stage() == Stage.INQUIRY) {
                moves.computeIfAbsent(it.seat(), _ -> new ArrayList<>())
                        .add(new StageMove(it.lead().id(), Stage.MQL, now, reason(it.seat())));
            }
        }
        var moved = new HashSet<LeadId>();
        moves.forEach(
                (seat, some) -> leads.moveAll(some, false, machine(seat.id())).forEach(it -> moved.add(it.lead())));
        return moved;
    }

    static String reason(Seat seat) {
        return "%s, %d".formatted(seat.content().title(), seat.version());
    }

    static Actor machine(UUID definition) {
        return new Actor(CurrentWorkspace.get(), definition, Actor.Via.OWN_SERVER, Set.of());
    }
}
