package io.firsthand.ledger;

import io.firsthand.Application;
import io.firsthand.database.CurrentWorkspace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the ledger does under load, on a durable PostgreSQL of its own: {@code LedgerLoad [entries for the proofs]}.
 * The machine's state is printed with it; figures of different runs compare only as ratios.
 */
final class LedgerLoad {

    private static final Duration EACH = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Proofs proofs;
    private final Sequencer sequencer;
    private final TreeRepository trees;
    private final JdbcClient jdbc;
    private final Story story;

    private LedgerLoad(ApplicationContext context) {
        ledger = context.getBean(Ledger.class);
        proofs = context.getBean(Proofs.class);
        sequencer = context.getBean(Sequencer.class);
        trees = context.getBean(TreeRepository.class);
        jdbc = context.getBean(JdbcClient.class);
        story = Story.begin(ledger, context.getBean(PlatformTransactionManager.class));
    }

    static void main(String[] args) throws Exception {
        var entries = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        try (var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .start();
                var application = start(server)) {
            application.getBean(SequencerLoop.class).start();
            var load = new LedgerLoad(application);
            print("machine: %d cores, load %.1f"
                    .formatted(
                            Runtime.getRuntime().availableProcessors(),
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            load.append(16, Duration.ofSeconds(5)); // warm
            for (var writers : List.of(1, 64, 1_000)) {
                print("%4d writers: %s".formatted(writers, load.append(writers, EACH)));
            }
            print("500/s: " + load.untilInTheLog(500, EACH));
            load.fillTo(entries);
            costliest(server);
            print("proof of a lead at %d entries: %s".formatted(load.size(), load.prove(2_000)));
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres server) throws IOException {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create role firsthand login")
                .update();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database firsthand owner firsthand")
                .update();
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("serve")
                .run(
                        "--firsthand.data=" + Files.createTempDirectory("ledger-load"),
                        "--spring.datasource.url=" + server.getJdbcUrl("firsthand", "firsthand"),
                        "--spring.datasource.hikari.maximum-pool-size=16",
                        "--spring.datasource.hikari.connection-timeout=120000",
                        "--logging.level.root=warn");
    }

    /** So many writers, each a fact about a new lead after the other. */
    private String append(int writers, Duration time) throws InterruptedException {
        var latencies = new Latencies();
        story.tellOf(1);
        var cpu = cpuNanos();
        var before = size();
        var end = System.nanoTime() + time.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                executor.execute(() -> {
                    while (System.nanoTime() < end) {
                        var start = System.nanoTime();
                        story.tell(Story.captured(UUID.randomUUID()));
                        latencies.add(System.nanoTime() - start);
                    }
                });
            }
        }
        var logged = size() - before;
        sequencer.drain();
        return "%,d appends/s durable, %s; the sequencer took %,d/s meanwhile; %.0f us of our CPU each"
                .formatted(
                        latencies.count() / time.toSeconds(),
                        latencies,
                        logged / time.toSeconds(),
                        (cpuNanos() - cpu) / 1e3 / latencies.count());
    }

    /** From the begin of the append until the entry has its place and the checkpoint over it is published. */
    private String untilInTheLog(int perSecond, Duration time) throws InterruptedException {
        var appended = new Latencies();
        var logged = new Latencies();
        var start = System.nanoTime();
        var count = perSecond * time.toSeconds();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / perSecond - System.nanoTime());
                var sample = i % 25 == 0;
                executor.execute(() -> appendAndWait(sample, appended::add, logged::add));
            }
        }
        return "append %s; in the signed log %s".formatted(appended, logged);
    }

    private void appendAndWait(boolean sample, LongConsumer appended, LongConsumer logged) {
        var lead = UUID.randomUUID();
        var start = System.nanoTime();
        story.tell(Story.captured(lead));
        appended.accept(System.nanoTime() - start);
        if (sample) {
            while (story.in(() -> proofs.bundleOf(lead)).isEmpty()) {
                LockSupport.parkNanos(5_000_000);
            }
            logged.accept(System.nanoTime() - start);
        }
    }

    private void fillTo(int entries) {
        var missing = entries - (int) size();
        var cpu = cpuNanos();
        var start = System.nanoTime();
        for (int i = 0; i < missing; i += 2_000) {
            story.tellOf(2_000);
        }
        sequencer.drain();
        while (size() < entries) {
            LockSupport.parkNanos(10_000_000);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        print("in batches of 2,000 by one writer: %,.0f facts/s into the log, %.0f us of our CPU each"
                .formatted(missing / seconds, (cpuNanos() - cpu) / 1e3 / missing));
    }

    private String prove(int times) {
        var leads = new ArrayList<UUID>();
        story.in(() -> {
            for (int i = 0; i < times; i++) {
                var index = ThreadLocalRandom.current().nextLong(size());
                leads.add(entryLead(index));
            }
            return leads;
        });
        var latencies = new Latencies();
        for (var lead : leads) {
            var start = System.nanoTime();
            if (story.in(() -> proofs.bundleOf(lead)).isEmpty()) {
                throw new IllegalStateException("no proof");
            }
            latencies.add(System.nanoTime() - start);
        }
        return latencies.toString();
    }

    private UUID entryLead(long index) {
        return story.in(() -> jdbc.sql("""
                        select f.lead from ledger_entry e
                          join ledger_fact f on f.workspace_id = e.workspace_id and f.id = e.fact_id
                         where e.workspace_id = :workspace and e.log_index = :index
                        """)
                .param("workspace", story.workspace().value())
                .param("index", index)
                .query(UUID.class)
                .single());
    }

    private static void costliest(EmbeddedPostgres server) {
        var jdbc = JdbcClient.create(server.getPostgresDatabase());
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql("""
                select calls, total_exec_time / calls as each, left(translate(query, E'\\n', ' '), 100) as query
                  from pg_stat_statements order by total_exec_time desc limit 12
                """)
                .query((row, _) -> "%,9d calls, %8.3f ms each: %s"
                        .formatted(row.getLong("calls"), row.getDouble("each"), row.getString("query")))
                .list()
                .forEach(LedgerLoad::print);
    }

    /** Of this process; PostgreSQL's comes on top. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private long size() {
        return CurrentWorkspace.<Long, RuntimeException>in(
                story.workspace(),
                () -> story.transaction()
                        .execute(_ -> trees.head(story.workspace()).size()));
    }

    @SuppressWarnings("SystemOut") // the result
    private static void print(String line) {
        System.out.println(line);
    }

    /** Nanoseconds each. */
    private static final class Latencies {

        private final long[] taken = new long[4_000_000];
        private final AtomicLong next = new AtomicLong();

        void add(long nanos) {
            taken[(int) next.getAndIncrement()] = nanos;
        }

        long count() {
            return next.get();
        }

        @Override
        public String toString() {
            var sorted = Arrays.copyOf(taken, (int) count());
            Arrays.sort(sorted);
            return "p50 %.1f ms, p99 %.1f ms"
                    .formatted(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
        }
    }
}
