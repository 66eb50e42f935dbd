package io.firsthand.opportunity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.opportunity.PastStageRepository.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other systems tell of the stages that opportunities went through; each that is taken is a fact with its own time. */
@Service
@Transactional
public class PastStages {

    private static final int MOST_AT_ONCE = 4_000;

    private final OpportunityRepository opportunities;
    private final PastStageRepository stages;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Clock clock;

    PastStages(
            OpportunityRepository opportunities,
            PastStageRepository stages,
            LeadRecords leads,
            Ledger ledger,
            Clock clock) {
        this.opportunities = opportunities;
        this.stages = stages;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of an opportunity, the earliest first. */
    @Transactional(readOnly = true)
    public List<PastStage.Stood> of(UUID opportunity) {
        return List.copyOf(stages.of(workspace(), List.of(opportunity))
                .getOrDefault(opportunity, new TreeMap<>())
                .values());
    }

    /** What would become of each, in their order; changes nothing. */
    @Transactional(readOnly = true)
    public List<PastStage.Outcome> foresee(List<PastStage> told) {
        return weigh(told).outcomes();
    }

    /** Takes up to 4,000; says of each, in their order, what became of it. */
    public List<PastStage.Outcome> tell(List<PastStage> told, Actor actor) {
        if (told.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " stages at once");
        }
        leads.changing(opportunities.known(workspace(), keysOf(told)).values().stream()
                .map(Opportunity::lead)
                .collect(Collectors.toSet()));
        var weighed = weigh(told);
        stages.insert(workspace(), weighed.taken());
        append(weighed.taken(), true, actor);
        return weighed.outcomes();
    }

    /** Takes back up to 4,000 that an import told; call it again until it returns 0. */
    public int withdrawBatch(UUID batch, Actor actor) {
        var rows = stages.ofBatch(workspace(), batch, MOST_AT_ONCE);
        leads.changing(rows.stream().map(it -> it.opportunity().lead()).collect(Collectors.toSet()));
        stages.delete(workspace(), rows);
        append(rows, false, actor);
        return rows.size();
    }

    private void append(List<Row> rows, boolean isTold, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var facts = new ArrayList<NewFact>();
        for (var row : rows) {
            facts.add(new OpportunityFacts(actor.id(), now).stood(row.opportunity(), row.stood(), isTold));
        }
        if (!facts.isEmpty()) {
            ledger.append(facts);
        }
    }

    private record Weighed(List<PastStage.Outcome> outcomes, List<Row> taken) {}

    private Weighed weigh(List<PastStage> told) {
        var known = opportunities.known(workspace(), keysOf(told));
        var stood = new HashMap<>(stages.of(
                workspace(), known.values().stream().map(Opportunity::id).toList()));
        var outcomes = new TreeMap<Integer, PastStage.Outcome>();
        var taken = new ArrayList<Row>();
        var byTime = IntStream.range(0, told.size())
                .boxed()
                .sorted(Comparator.comparing(i -> told.get(i).at()))
                .toList();
        for (var i : byTime) {
            var it = told.get(i);
            var opportunity = known.get(it.opportunity());
            if (opportunity == null) {
                outcomes.put(i, new PastStage.Outcome.Missing());
                continue;
            }
            var here = stood.computeIfAbsent(opportunity.id(), _ -> new TreeMap<>());
            var at = it.at().truncatedTo(ChronoUnit.MILLIS);
            var outcome = outcome(opportunity, here, it.words(), at);
            outcomes.put(i, outcome);
            if (outcome instanceof PastStage.Outcome.Taken) {
                here.put(at, new PastStage.Stood(at, it.words()));
                taken.add(new Row(opportunity, new PastStage.Stood(at, it.words()), it.batch()));
            }
        }
        return new Weighed(List.copyOf(outcomes.values()), taken);
    }

    private static PastStage.Outcome outcome(
            Opportunity opportunity, NavigableMap<Instant, PastStage.Stood> here, String words, Instant at) {
        if (at.isBefore(opportunity.openedAt())) {
            return new PastStage.Outcome.BeforeOpening(opportunity.openedAt());
        }
        var before = here.floorEntry(at);
        if (before != null && before.getValue().words().equals(words)) {
            return new PastStage.Outcome.Known();
        }
        return before != null && Objects.equals(before.getKey(), at)
                ? new PastStage.Outcome.Contradicts(before.getValue().words())
                : new PastStage.Outcome.Taken();
    }

    private static List<Arrival.Key> keysOf(List<PastStage> told) {
        return told.stream().map(PastStage::opportunity).distinct().toList();
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
