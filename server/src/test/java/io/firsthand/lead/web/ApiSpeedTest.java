package io.firsthand.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Pooled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Measures; run it by {@code -Dfirsthand.measure=8}, the number of clients. */
@ApiTest
@Import(Pooled.class)
@EnabledIfSystemProperty(named = "firsthand.measure", matches = "\\d+")
class ApiSpeedTest {

    private static final int EACH = 1_000;

    private final Cast cast;
    private final int port;

    ApiSpeedTest(Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
    }

    @Test
    void createsLeads() throws Exception {
        var website = Http.at(port, cast.bearerOfSystem(cast.home(), "website"));
        for (var round = 0; round < 3; round++) {
            var clients = Integer.getInteger("firsthand.measure");
            var seed = round * 1_000_000;
            List<Callable<List<Long>>> work = IntStream.range(0, clients)
                    .<Callable<List<Long>>>mapToObj(client -> () -> client(website, seed + client * EACH))
                    .toList();
            var started = System.nanoTime();
            var times = new ArrayList<Long>();
            try (var threads = Executors.newFixedThreadPool(clients)) {
                for (var done : threads.invokeAll(work)) {
                    times.addAll(done.get());
                }
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            Collections.sort(times);
            System.out.printf(
                    "created %.0f/s  p50 %.1f ms  p99 %.1f ms%n",
                    times.size() / seconds,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 99 / 100) / 1e6);
        }
    }

    private static List<Long> client(Http website, int first) {
        var times = new ArrayList<Long>();
        for (var i = first; i < first + EACH; i++) {
            var body = """
                    {"contact": {"name": "Person %1$d", "email": "p%1$d@firm%2$d.example", "phone": "+49 89 %3$d"},
                     "company": {"name": "Firm %2$d"}, "source": {"channel": "demo_request", "campaign": "c"},
                     "notes": "Asked about the cartoner"}
                    """.formatted(i, i % 500, 100_000 + i);
            var started = System.nanoTime();
            assertThat(website.post("/api/v1/leads", body).status()).isEqualTo(201);
            times.add(System.nanoTime() - started);
        }
        return times;
    }
}
