package io.firsthand.backtest;

import io.firsthand.backtest.Finding.Load;
import io.firsthand.backtest.Finding.Moved;
import io.firsthand.criterion.Verdict;
import io.firsthand.identity.PersonId;
import io.firsthand.knowledge.Handoff;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one thread counts; added up at the end. */
final class Tally {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_REPS = 500;
    private static final double WEEK = Duration.ofDays(7).toSeconds();

    private final Bench bench;
    private final Sum tested;
    private final @Nullable Sum inForce;
    private final Latest gained = new Latest();
    private final Latest lost = new Latest();
    private final Map<UUID, long[]> loads = new HashMap<>();
    private long leads;
    private long tooYoung;
    private long reached;
    private long finalOnly;
    private long neverHanded;

    Tally(Bench bench) {
        this.bench = bench;
        tested = new Sum(bench.tested().rules());
        inForce = bench.inForce() == null ? null : new Sum(bench.inForce().rules());
    }

    void take(Handoff lead) {
        var knowledge = lead.knowledge();
        var at = bench.outcome().judgedAt(lead);
        var segment = bench.segment();
        if ((segment != null && !segment.takes(knowledge, at))
                || bench.others().stream().anyMatch(it -> it.takes(knowledge, at))) {
            return;
        }
        var outcome = bench.outcome().of(lead, knowledge);
        if (outcome.isEmpty()) {
            tooYoung++;
            return;
        }
        var hit = outcome.get();
        leads++;
        reached += hit ? 1 : 0;
        finalOnly += lead.basis() == Handoff.Basis.FINAL ? 1 : 0;
        neverHanded += lead.basis() == Handoff.Basis.NOW ? 1 : 0;
        var judgement = bench.tested().judge(knowledge, at);
        tested.add(judgement, hit);
        var is = judgement.verdict() == Verdict.QUALIFIED;
        var was = false;
        if (inForce != null && bench.inForce() != null) {
            var before = bench.inForce().judge(knowledge, at);
            inForce.add(before, hit);
            was = before.verdict() == Verdict.QUALIFIED;
            moved(lead, hit, is, was);
        }
        load(lead.owner(), is, was);
    }

    private void moved(Handoff lead, boolean hit, boolean is, boolean was) {
        if (is && !was) {
            gained.add(lead, hit);
        } else if (was && !is) {
            lost.add(lead, hit);
        }
    }

    private void load(@Nullable PersonId owner, boolean is, boolean was) {
        if (is || was) {
            var load = loads.computeIfAbsent(owner == null ? NOBODY : owner.value(), _ -> new long[2]);
            load[0] += is ? 1 : 0;
            load[1] += was ? 1 : 0;
        }
    }

    void add(Tally other) {
        tested.add(other.tested);
        if (inForce != null && other.inForce != null) {
            inForce.add(other.inForce);
        }
        gained.add(other.gained);
        lost.add(other.lost);
        other.loads.forEach((rep, more) -> {
            var load = loads.computeIfAbsent(rep, _ -> new long[2]);
            load[0] += more[0];
            load[1] += more[1];
        });
        leads += other.leads;
        tooYoung += other.tooYoung;
        reached += other.reached;
        finalOnly += other.finalOnly;
        neverHanded += other.neverHanded;
    }

    Finding finding() {
        var plan = bench.outcome().plan();
        var end = plan.to().isAfter(bench.outcome().now()) ? bench.outcome().now() : plan.to();
        var weeks = Math.max(1, Duration.between(plan.from(), end).toSeconds() / WEEK);
        var isBeside = inForce != null;
        return new Finding(
                leads,
                tooYoung,
                reached,
                finalOnly,
                neverHanded,
                weeks,
                tested.side(),
                inForce == null ? null : inForce.side(),
                isBeside ? gained.moved() : new Moved(0, 0, List.of()),
                isBeside ? lost.moved() : new Moved(0, 0, List.of()),
                loads());
    }

    private List<Load> loads() {
        return loads.entrySet().stream()
                .map(it ->
                        new Load(it.getKey().equals(NOBODY) ? null : it.getKey(), it.getValue()[0], it.getValue()[1]))
                .sorted(Comparator.comparingLong((Load it) -> -it.tested())
                        .thenComparing(it -> String.valueOf(it.rep())))
                .limit(MOST_REPS)
                .toList();
    }
}
