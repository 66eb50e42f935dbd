package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** How fast eight clients create leads through the API of the packaged server. */
final class Creation implements Scenario {

    private static final int CLIENTS = 8;
    private static final Duration EACH = Duration.ofSeconds(15);

    private final Place place;
    private final Served served;
    private final String token;
    private final AtomicLong numbers = new AtomicLong();

    private Creation(Place place, Served served, String token) {
        this.place = place;
        this.served = served;
        this.token = token;
    }

    static Creation prepare(Place place) throws Exception {
        var served = Served.start(place);
        var creation = new Creation(place, served, served.token("leads:read", "leads:write"));
        creation.create(place.time(Duration.ofSeconds(20))); // warm
        return creation;
    }

    @Override
    public List<Figure> measure() throws Exception {
        var time = place.time(EACH);
        var before = served.cpu();
        var latencies = create(time);
        var used = served.cpu().minus(before);
        return List.of(
                Figure.rate("leads created, 8 clients", latencies.count() / (time.toNanos() / 1e9))
                        .target(1_000),
                Figure.millis("create a lead p50, 8 clients", latencies.percentile(50)),
                Figure.millis("create a lead p99, 8 clients", latencies.percentile(99))
                        .target(50),
                Figure.processor("processor time for a lead, server and database", used, latencies.count()));
    }

    private Latencies create(Duration time) throws Exception {
        return Clients.run(CLIENTS, time, () -> Client.withToken(served.address(), token), this::create);
    }

    private void create(Client client) throws IOException {
        client.post("/api/v1/leads", "application/json", lead(numbers.incrementAndGet()))
                .expect(201);
    }

    /** Names drawn from many, lest every lead look like a duplicate of others. */
    private static byte[] lead(long number) {
        var random = new SplittableRandom(number);
        return """
                {"contact":{"name":"Given%4$d Family%5$d","email":"p.%1$d@firm%2$d.example","phone":"+4989%3$d",
                "title":"Head of packaging"},"company":{"name":"Firm %2$d GmbH"},
                "source":{"channel":"booth_conversation","campaign":"interpack 2026"},
                "notes":"Needs a cartoner for 200 packs a minute, asked for a visit in week %2$d"}
                """.formatted(number, number % 5_000, 1_000_000 + number, random.nextInt(2_000), random.nextInt(20_000))
                .getBytes(UTF_8);
    }

    @Override
    public void close() {
        served.close();
    }
}
