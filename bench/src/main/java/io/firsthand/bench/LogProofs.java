package io.firsthand.bench;

import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.Proofs;
import io.firsthand.ledger.Sequencer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast a lead's proof is made in a log of a million entries. */
final class LogProofs implements Scenario {

    private static final int ENTRIES = 1_000_000;
    private static final int AT_ONCE = 2_000;
    private static final int PROOFS = 3_000;

    private final Place place;
    private final InProcess server;
    private final Proofs proofs;
    private final double filled;

    private LogProofs(Place place, InProcess server) {
        this.place = place;
        this.server = server;
        this.proofs = server.bean(Proofs.class);
        this.filled = fill();
    }

    static LogProofs prepare(Place place) {
        return new LogProofs(place, InProcess.start(place));
    }

    /** Facts a second, from the first until the last is in the log. */
    private double fill() {
        var ledger = server.bean(Ledger.class);
        var entries = place.most(ENTRIES);
        var start = System.nanoTime();
        for (int i = 0; i < entries; i += AT_ONCE) {
            var facts = Stream.generate(() -> Story.captured(UUID.randomUUID()))
                    .limit(AT_ONCE)
                    .toList();
            server.in(() -> ledger.append(facts));
        }
        server.bean(Sequencer.class).drain();
        while (server.size() < entries) {
            LockSupport.parkNanos(10_000_000);
        }
        return entries / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public List<Figure> measure() {
        var size = server.size();
        var leads = Stream.generate(() -> leadAt(ThreadLocalRandom.current().nextLong(size)))
                .limit(place.most(PROOFS))
                .toList();
        var latencies = new Latencies();
        for (var lead : leads) {
            var start = System.nanoTime();
            if (server.in(() -> proofs.bundleOf(lead)).isEmpty()) {
                throw new IllegalStateException("No proof of " + lead);
            }
            latencies.add(System.nanoTime() - start);
        }
        return List.of(
                Figure.rate("facts into the log, one writer, 2,000 in a transaction", filled),
                Figure.millis("proof p50 at %,d entries".formatted(size), latencies.percentile(50)),
                Figure.millis("proof p99 at %,d entries".formatted(size), latencies.percentile(99))
                        .target(5));
    }

    private UUID leadAt(long index) {
        return server.in(() -> server.bean(JdbcClient.class)
                .sql("""
                        select f.lead from ledger_entry e
                          join ledger_fact f on f.workspace_id = e.workspace_id and f.id = e.fact_id
                         where e.workspace_id = :workspace and e.log_index = :index
                        """)
                .param("workspace", server.workspace().value())
                .param("index", index)
                .query(UUID.class)
                .single());
    }

    @Override
    public void close() {
        server.close();
    }
}
