package io.firsthand.backtest;

import io.firsthand.backtest.Finding.Moved;
import io.firsthand.knowledge.Handoff;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;

/** Counts leads and keeps the latest of them. */
final class Latest {

    static final int KEPT = 100;

    private record One(Instant at, UUID lead) {}

    private static final Comparator<One> BY_TIME = Comparator.comparing(One::at).thenComparing(One::lead);

    private final PriorityQueue<One> latest = new PriorityQueue<>(BY_TIME);
    private long leads;
    private long reached;

    void add(Handoff lead, boolean hit) {
        leads++;
        reached += hit ? 1 : 0;
        keep(new One(lead.capturedAt(), lead.lead().value()));
    }

    void add(Latest other) {
        leads += other.leads;
        reached += other.reached;
        other.latest.forEach(this::keep);
    }

    private void keep(One one) {
        latest.add(one);
        if (latest.size() > KEPT) {
            latest.poll();
        }
    }

    Moved moved() {
        return new Moved(
                leads,
                reached,
                latest.stream().sorted(BY_TIME.reversed()).map(One::lead).toList());
    }
}
