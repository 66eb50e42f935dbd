package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** How long it takes to find, preview and erase one person when the workspace has a million leads, by API. */
final class Erasing implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int TIMES = 50;
    private static final double WANTED_MILLIS = 1_000;
    private static final Pattern FOUND = Pattern.compile("\"contact\":\"([^\"]+)\",\"name\":\"([^\"]+)\"");

    private final Place place;
    private final Served served;
    private final Client client;
    private final int leads;

    private Erasing(Place place, Served served, Client client, int leads) {
        this.place = place;
        this.served = served;
        this.client = client;
        this.leads = leads;
    }

    static Erasing prepare(Place place) throws Exception {
        var served = Served.start(place);
        var leads = place.most(LEADS);
        LeadTable.fill(place, leads);
        var token = served.token("leads:read", "privacy:write");
        return new Erasing(place, served, Client.withToken(served.address(), token), leads);
    }

    @Override
    public List<Figure> measure() throws Exception {
        client.reconnect();
        var steps = new HashMap<String, Latencies>();
        for (int i = 0; i < place.most(TIMES) + 2; i++) {
            one(i < 2 ? new HashMap<>() : steps);
        }
        var figures = new ArrayList<Figure>();
        for (var step : List.of("find by phone", "preview", "erase")) {
            var latencies = Objects.requireNonNull(steps.get(step), step);
            Place.tell("%-20s %s".formatted(step, latencies));
            figures.add(Figure.millis(step + " one person p50", latencies.percentile(50)));
            figures.add(Figure.millis(step + " one person p99", latencies.percentile(99))
                    .target(WANTED_MILLIS));
        }
        return figures;
    }

    /** Somebody at random; the cleaning of the erasure before may still be going on, as it would in operation. */
    private void one(Map<String, Latencies> steps) throws IOException {
        var phone = "%2B4989" + (1_000_000 + ThreadLocalRandom.current().nextInt(1, leads));
        var found = FOUND.matcher(timed(
                "find by phone",
                steps,
                () -> client.get("/api/v1/persons?q=" + phone).expect(200).text()));
        if (found.find()) {
            var path = "/api/v1/contacts/" + found.group(1) + "/erasure";
            var order = "{\"confirmation\": \"" + found.group(2) + "\"}";
            timed("preview", steps, () -> client.get(path).expect(200).text());
            timed(
                    "erase",
                    steps,
                    () -> client.post(path, "application/json", order.getBytes(UTF_8))
                            .expect(201)
                            .text());
        }
    }

    /** A request. */
    private interface Request {
        String send() throws IOException;
    }

    private static String timed(String step, Map<String, Latencies> steps, Request request) throws IOException {
        var start = System.nanoTime();
        var answer = request.send();
        steps.computeIfAbsent(step, _ -> new Latencies()).add(System.nanoTime() - start);
        return answer;
    }

    @Override
    public void close() throws IOException {
        client.close();
        served.close();
    }
}
