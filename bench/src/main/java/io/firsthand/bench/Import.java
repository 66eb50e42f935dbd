package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** How long a file of 100,000 leads takes from its upload until the last row is done. */
final class Import implements Scenario {

    private static final int ROWS = 100_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");

    private final Place place;
    private final Served served;
    private final Client client;
    private int files;

    private Import(Place place, Served served, Client client) {
        this.place = place;
        this.served = served;
        this.client = client;
    }

    static Import prepare(Place place) throws Exception {
        var served = Served.start(place);
        var token = served.token("leads:read", "leads:write", "imports:write");
        var scenario = new Import(place, served, Client.withToken(served.address(), token));
        scenario.bring(place.most(5_000)); // warm
        return scenario;
    }

    @Override
    public List<Figure> measure() throws IOException {
        var rows = place.most(ROWS);
        var before = served.cpu();
        var nanos = bring(rows);
        var used = served.cpu().minus(before);
        return List.of(
                Figure.seconds("import of %,d rows".formatted(rows), nanos).target(30),
                Figure.rate("rows imported", rows / (nanos / 1e9)),
                Figure.processor("processor time for a row, server and database", used, rows));
    }

    /** Nanoseconds from the upload until all rows are done. */
    private long bring(int rows) throws IOException {
        var file = file(rows, ++files).getBytes(UTF_8);
        var start = System.nanoTime();
        var begun = client.post("/api/v1/imports?fileName=leads" + files + ".csv", "text/csv", file)
                .expect(202)
                .text();
        var uploaded = System.nanoTime();
        var path = "/api/v1/imports/" + find(ID, begun);
        var told = begun;
        while (!find(STATE, told).equals("done")) {
            if (List.of("failed", "cancelled").contains(find(STATE, told))) {
                throw new IOException(told);
            }
            LockSupport.parkNanos(50_000_000);
            told = client.get(path).expect(200).text();
        }
        var end = System.nanoTime();
        if (!told.contains("\"created\":" + rows)) {
            throw new IOException("Not all rows made a lead: " + told);
        }
        Place.tell("%,d rows, %.1f MB: upload %.1f s, import %.1f s"
                .formatted(rows, file.length / 1e6, (uploaded - start) / 1e9, (end - uploaded) / 1e9));
        return end - start;
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
        var text = new StringBuilder(
                "First Name,Last Name,Email,Phone,Job Title,Company,Lead Source,Campaign,Created,Lead Status,Notes\n");
        for (var i = 0; i < rows; i++) {
            var company = random.nextInt(rows / 4 + 1);
            text.append("Given%d,Family%d,p%d@f%dc%d.example,+49 30 %d,Buyer,\"Company %d, Ltd.\",Trade show,"
                    .formatted(
                            random.nextInt(2_000),
                            random.nextInt(20_000),
                            i,
                            number,
                            company,
                            1_000_000 + random.nextInt(8_000_000),
                            company));
            text.append("Pack %d,2025-%02d-%02d,New,\"Said: \"\"call me\"\", row %d\"\n"
                    .formatted(random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28), i));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        client.close();
        served.close();
    }
}
