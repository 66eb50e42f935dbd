package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.StageHistoryRepository.Known;
import io.firsthand.lead.StageHistoryRepository.Told;
import io.firsthand.lead.StagePast.Step;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other systems tell of the stages that leads went through. Each that is taken is a fact with its own time; one that
 * contradicts what we know is refused.
 */
@Service
@Transactional
public class StageHistories {

    private static final int MOST_AT_ONCE = 4_000;

    private final StageHistoryRepository histories;
    private final Ledger ledger;
    private final Clock clock;

    StageHistories(StageHistoryRepository histories, Ledger ledger, Clock clock) {
        this.histories = histories;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What would become of each, in their order; changes nothing. */
    @Transactional(readOnly = true)
    public List<ToldStage.Outcome> foresee(List<ToldStage> told) {
        return weigh(told, histories.of(workspace(), leadsOf(told), false)).outcomes();
    }

    /** Takes up to 4,000 into their leads' histories, by their times; says of each, in their order, what became of it. */
    public List<ToldStage.Outcome> tell(List<ToldStage> told, Actor actor) {
        if (told.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " stages at once");
        }
        var workspace = workspace();
        var weighed = weigh(told, histories.of(workspace, leadsOf(told), true));
        if (!weighed.facts().isEmpty()) {
            histories.write(workspace, weighed.stages(), clock.instant());
            histories.remember(workspace, weighed.told());
            ledger.append(weighed.facts().stream().map(it -> it.by(actor.id())).toList());
        }
        return weighed.outcomes();
    }

    /** Takes back what an import told, of up to 500 leads; call it again until it returns 0. */
    public int withdrawBatch(UUID batch, Actor actor) {
        var workspace = workspace();
        var told = histories.ofBatch(workspace, batch);
        var known = histories.of(workspace, told.stream().map(Told::lead).collect(Collectors.toSet()), true);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var stages = new HashMap<LeadId, List<LeadState.StageTime>>();
        var facts = new ArrayList<Recorded>();
        for (var it : told) {
            var before = known.get(it.lead());
            if (before != null) {
                var here = stages.getOrDefault(it.lead(), before.stages());
                stages.put(it.lead(), StagePast.without(here, it.stage(), it.at(), it.instead()));
                facts.add(new Recorded(it.lead(), new Happening.StageUntold(it.stage(), it.at(), it.instead()), now));
            }
        }
        histories.write(workspace, stages, now);
        histories.forget(workspace, told);
        ledger.append(facts.stream().map(it -> it.by(actor.id())).toList());
        return told.size();
    }

    private record Weighed(
            List<ToldStage.Outcome> outcomes,
            Map<LeadId, List<LeadState.StageTime>> stages,
            List<Told> told,
            List<Recorded> facts) {}

    private static Weighed weigh(List<ToldStage> all, Map<LeadId, Known> known) {
        var outcomes = new TreeMap<Integer, ToldStage.Outcome>();
        var pasts = new HashMap<LeadId, StagePast>();
        var changed = new HashSet<LeadId>();
        var told = new ArrayList<Told>();
        var facts = new ArrayList<Recorded>();
        var byTime = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(i -> all.get(i).at()))
                .toList();
        for (var i : byTime) {
            var it = all.get(i);
            var lead = known.get(it.lead());
            if (lead == null) {
                outcomes.put(i, new ToldStage.Outcome.Missing());
                continue;
            }
            var past =
                    pasts.computeIfAbsent(it.lead(), _ -> new StagePast(lead.stages(), lead.told(), lead.received()));
            var at = it.at().truncatedTo(ChronoUnit.MILLIS);
            switch (past.tell(it.stage(), at)) {
                case Step.Refused(var outcome) -> outcomes.put(i, outcome);
                case Step.Added(var instead) -> {
                    outcomes.put(i, new ToldStage.Outcome.Taken());
                    changed.add(it.lead());
                    told.add(new Told(it.lead(), it.stage(), at, instead, it.batch()));
                    facts.add(new Recorded(it.lead(), new Happening.StageTold(it.stage(), instead), at));
                }
            }
        }
        pasts.keySet().retainAll(changed);
        var stages = new HashMap<LeadId, List<LeadState.StageTime>>();
        pasts.forEach((lead, past) -> stages.put(lead, past.stages()));
        return new Weighed(List.copyOf(outcomes.values()), stages, told, facts);
    }

    private static Set<LeadId> leadsOf(Collection<ToldStage> told) {
        return told.stream().map(ToldStage::lead).collect(Collectors.toSet());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
