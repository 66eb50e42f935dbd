package io.firsthand.bench;

import static java.util.Objects.requireNonNull;

import io.firsthand.ledger.Acceptance;
import io.firsthand.ledger.DeviceStatements;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.Logs;
import io.firsthand.ledger.Proofs;
import io.firsthand.ledger.Sequencer;
import io.firsthand.tlog.evidence.Envelope;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** How fast facts are written, durably, and how soon they are in the signed log. */
final class LogAppends implements Scenario {

    private static final Duration EACH = Duration.ofSeconds(8);
    private static final double WANTED_PER_SECOND = 5_000;
    private static final int PHONES = 64;
    private static final int STATEMENTS_OF_EACH = 250;
    private static final int CALM_PER_SECOND = 500;

    private final Place place;
    private final InProcess server;
    private final Ledger ledger;
    private final Proofs proofs;
    private final Sequencer sequencer;

    private LogAppends(Place place, InProcess server) {
        this.place = place;
        this.server = server;
        ledger = server.bean(Ledger.class);
        proofs = server.bean(Proofs.class);
        sequencer = server.bean(Sequencer.class);
    }

    static LogAppends prepare(Place place) throws InterruptedException {
        var appends = new LogAppends(place, InProcess.start(place));
        appends.append(64, place.time(Duration.ofSeconds(10)), new ArrayList<>(), "warm");
        return appends;
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        for (var writers : List.of(1, 64, 1_000)) {
            append(writers, place.time(EACH), figures, writers == 1 ? "1 writer" : "%,d writers".formatted(writers));
        }
        signed(figures);
        calm(figures);
        return figures;
    }

    /** So many writers, each a fact about a new lead after the other. */
    private void append(int writers, Duration time, List<Figure> figures, String who) throws InterruptedException {
        var latencies = new Latencies();
        tell();
        var before = server.size();
        var cpu = server.cpu();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                executor.execute(() -> {
                    while (System.nanoTime() < end) {
                        var begin = System.nanoTime();
                        tell();
                        latencies.add(System.nanoTime() - begin);
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var logged = (server.size() - before) / seconds;
        sequencer.drain();
        var used = server.cpu().minus(cpu);
        var appends = Figure.rate("appends durable, " + who, latencies.count() / seconds);
        figures.add(writers == 1 ? appends : appends.target(WANTED_PER_SECOND));
        figures.add(Figure.millis("append p99, " + who, latencies.percentile(99)));
        if (writers > 1) {
            figures.add(Figure.processor(
                    "processor time for a fact up to the signed log, " + who, used, latencies.count()));
            figures.add(Figure.rate("taken into the log meanwhile, " + who, logged));
        }
    }

    private UUID tell() {
        var lead = UUID.randomUUID();
        server.in(() -> ledger.append(Story.captured(lead)));
        return lead;
    }

    /** Each phone's statements one after the other; they are signed before the clock starts. */
    private void signed(List<Figure> figures) throws Exception {
        var statements = server.bean(DeviceStatements.class);
        var phones = new ConcurrentLinkedQueue<Queue<Envelope>>();
        var origin = server.in(() -> server.bean(Logs.class).current().origin());
        var each = place.most(STATEMENTS_OF_EACH);
        atOnce(PHONES, _ -> {
            var phone = new Phone();
            server.in(() -> statements.enrol(phone.key(), Story.ADA));
            phones.add(sign(phone, origin, each));
        });
        var cpu = server.cpu();
        var start = System.nanoTime();
        atOnce(PHONES, _ -> requireNonNull(phones.poll()).forEach(envelope -> accept(statements, envelope)));
        var seconds = (System.nanoTime() - start) / 1e9;
        sequencer.drain();
        var used = server.cpu().minus(cpu);
        figures.add(Figure.processor(
                "processor time for a fact signed by a device up to the signed log", used, (long) PHONES * each));
        figures.add(Figure.rate("appends durable, 64 writers, each signed by a device", PHONES * each / seconds)
                .target(WANTED_PER_SECOND));
    }

    private static Queue<Envelope> sign(Phone phone, String origin, int count) throws GeneralSecurityException {
        var signed = new ArrayDeque<Envelope>();
        for (int i = 0; i < count; i++) {
            signed.add(phone.sign(origin, Story.MAY_FIRST, Story.VALUES));
        }
        return signed;
    }

    private void accept(DeviceStatements statements, Envelope envelope) {
        var accepted = server.in(() -> statements.accept(envelope, Phone.SEED, Story.captured(UUID.randomUUID())));
        if (!(accepted instanceof Acceptance.Accepted)) {
            throw new IllegalStateException("Not accepted: " + accepted);
        }
    }

    private interface Work<T> {
        void of(T item) throws Exception;
    }

    private static void atOnce(int times, Work<Integer> work) throws InterruptedException {
        var failures = Collections.synchronizedList(new ArrayList<Exception>());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                var number = i;
                executor.execute(() -> {
                    try {
                        work.of(number);
                    } catch (Exception e) {
                        failures.add(e);
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.getFirst());
        }
    }

    /** From the begin of an append until the entry has its place and the checkpoint over it is published. */
    private void calm(List<Figure> figures) {
        var appended = new Latencies();
        var logged = new Latencies();
        var start = System.nanoTime();
        var count = CALM_PER_SECOND * place.time(EACH).toMillis() / 1_000;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / CALM_PER_SECOND - System.nanoTime());
                Consumer<UUID> then = i % 25 == 0 ? this::awaitProof : _ -> {};
                var sample = i % 25 == 0;
                executor.execute(() -> {
                    var begin = System.nanoTime();
                    var lead = tell();
                    appended.add(System.nanoTime() - begin);
                    then.accept(lead);
                    if (sample) {
                        logged.add(System.nanoTime() - begin);
                    }
                });
            }
        }
        figures.add(Figure.millis("append p50 at 500/s", appended.percentile(50)));
        figures.add(Figure.millis("append p99 at 500/s", appended.percentile(99)));
        figures.add(Figure.millis("in the signed log p50 at 500/s", logged.percentile(50)));
        figures.add(Figure.millis("in the signed log p99 at 500/s", logged.percentile(99))
                .target(250));
    }

    private void awaitProof(UUID lead) {
        while (server.in(() -> proofs.bundleOf(lead)).isEmpty()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
