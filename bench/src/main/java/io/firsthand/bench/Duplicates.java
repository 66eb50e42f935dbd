package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Looking for duplicates among a million people: putting them all down, comparing one lead, importing a file whose
 * every tenth row is somebody we nearly know; and how many of the FEBRL files' duplicates are found.
 */
final class Duplicates implements Scenario {

    private static final int PEOPLE = 1_000_000;
    private static final int ROWS = 100_000;
    private static final int ASKED = 2_000;
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Place place;
    private final Served served;
    private final Client client;
    private final List<Figure> once = new ArrayList<>();
    private int files;

    private Duplicates(Place place, Served served, Client client) {
        this.place = place;
        this.served = served;
        this.client = client;
    }

    static Duplicates prepare(Place place) throws Exception {
        var served = Served.start(place);
        var token = served.token("leads:read", "leads:write", "imports:write");
        var scenario = new Duplicates(place, served, Client.withToken(served.address(), token));
        var people = place.most(PEOPLE);
        ContactTable.fill(place, people);
        var start = System.nanoTime();
        scenario.untilAllAreCompared();
        var nanos = System.nanoTime() - start;
        scenario.once.add(Figure.rate("people put down and compared", people / (nanos / 1e9)));
        Place.tell("all compared in %.0f s".formatted(nanos / 1e9));
        return scenario;
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<>(once);
        once.clear();
        figures.addAll(Febrl.quality(place));
        asks(figures);
        brings(figures);
        return figures;
    }

    private void asks(List<Figure> figures) throws Exception {
        var ids = ContactTable.some(place, place.most(ASKED) + 50);
        var latencies = new Latencies();
        for (var i = 0; i < ids.size(); i++) {
            var start = System.nanoTime();
            client.get("/api/v1/leads/" + ids.get(i) + "/duplicates").expect(200);
            if (i >= 50) {
                latencies.add(System.nanoTime() - start);
            }
            if (i % 50 == 49) {
                client.reconnect();
            }
        }
        Place.tell("duplicates of a lead: " + latencies);
        figures.add(Figure.millis("duplicates of a lead p50", latencies.percentile(50)));
        figures.add(Figure.millis("duplicates of a lead p99", latencies.percentile(99))
                .target(100));
    }

    private void brings(List<Figure> figures) throws IOException {
        var rows = place.most(ROWS);
        client.reconnect();
        var before = served.cpu();
        var start = System.nanoTime();
        var told = client.post(
                        "/api/v1/imports?fileName=people" + ++files + ".csv",
                        "text/csv",
                        file(rows, files).getBytes(UTF_8))
                .expect(202)
                .text();
        var path = "/api/v1/imports/" + find(ID, told);
        while (!find(STATE, told).equals("done")) {
            if (List.of("failed", "cancelled").contains(find(STATE, told))) {
                throw new IOException(told);
            }
            LockSupport.parkNanos(100_000_000);
            client.reconnect();
            told = client.get(path).expect(200).text();
        }
        var imported = System.nanoTime();
        untilAllAreCompared();
        var compared = System.nanoTime();
        figures.add(
                Figure.seconds("import of %,d rows, duplicates sought meanwhile".formatted(rows), imported - start));
        figures.add(Figure.seconds("until all of them are compared", compared - start));
        figures.add(Figure.processor(
                "processor time for a row, server and database", served.cpu().minus(before), rows));
    }

    private void untilAllAreCompared() throws IOException {
        do {
            LockSupport.parkNanos(250_000_000);
            client.reconnect();
        } while (!client.get("/api/v1/duplicates?limit=1").expect(200).text().contains("\"waiting\":0"));
    }

    private static String find(Pattern pattern, String text) throws IOException {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Not in the answer: " + pattern + ": " + text);
        }
        return matcher.group(1);
    }

    private static String file(int rows, int number) {
        var random = new Random(number);
        var text = new StringBuilder("First Name,Last Name,Email,Phone,Company,Lead Source\n");
        for (var i = 0; i < rows; i++) {
            var known = i % 10 == 0;
            text.append("Given%d,Family%d,p%d@new%d.example,+49 30 %d,%s,Trade show%n"
                    .formatted(
                            random.nextInt(2_000),
                            random.nextInt(20_000),
                            i,
                            number,
                            known ? 10_000_000 + random.nextInt(1_000_000) : 50_000_000 + random.nextInt(8_000_000),
                            known ? "Works " + random.nextInt(50_000) : "Company " + random.nextInt(rows / 4 + 1)));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        client.close();
        served.close();
    }
}
