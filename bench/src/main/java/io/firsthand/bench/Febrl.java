package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * How many of the duplicates in the FEBRL files stand in the queue after an import, and how much else: precision and
 * recall over pairs. The column that tells the truth is not imported; rows are told apart by their number in the file.
 */
final class Febrl {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../shared"))
            .resolve("data/febrl");
    private static final Pattern ROW = Pattern.compile("\"row\":(\\d+)[^}]*?\"lead\":\"([0-9a-f-]{36})\"");
    private static final Pattern PAIR = Pattern.compile("\"contacts\":\\[(.*?)\\],\"reasons\"");
    private static final Pattern LEADS = Pattern.compile("\"leads\":\\[\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Client client;

    private Febrl(Client client) {
        this.client = client;
    }

    /** On a server of its own for each file; nothing where the files are not there. */
    static List<Figure> quality(Place place) throws Exception {
        var figures = new ArrayList<Figure>();
        for (var name : List.of("dataset1", "dataset3")) {
            var file = place.home().resolve(FOLDER).resolve(name + ".csv");
            if (!Files.exists(file)) {
                Place.tell(name + ": skipped, " + file + " is not there");
                continue;
            }
            for (var half : List.of("all", "held out")) {
                figures.addAll(quality(place, name, half, Files.readAllLines(file)));
            }
        }
        return figures;
    }

    private static List<Figure> quality(Place place, String name, String half, List<String> lines) throws Exception {
        var here =
                new Place(place.home(), Files.createDirectories(place.folder().resolve(name + half.charAt(0))), 1);
        var some = new ArrayList<>(lines);
        // The weights were set looking at the people with even numbers.
        some.removeIf(it -> half.equals("held out") && !it.startsWith("rec_id") && entity(it) % 2 == 0);
        try (var served = Served.start(here);
                var client = Client.withToken(
                        served.address(), served.token("leads:read", "leads:write", "imports:write"))) {
            return new Febrl(client).quality(name + ", " + half, some);
        } finally {
            here.clear();
        }
    }

    private List<Figure> quality(String what, List<String> lines) throws IOException {
        var leads = bring(lines);
        var truth = new HashSet<Set<String>>();
        var same = new HashMap<Integer, List<String>>();
        for (var i = 1; i < lines.size(); i++) {
            same.computeIfAbsent(entity(lines.get(i)), _ -> new ArrayList<>())
                    // A row that names nobody was refused: its pairs count as missed.
                    .add(leads.getOrDefault(i + 1, "row " + i));
        }
        same.values()
                .forEach(all -> all.forEach(
                        one -> all.stream().filter(it -> !it.equals(one)).forEach(it -> truth.add(Set.of(one, it)))));
        var found = queue();
        var right = (double) found.stream().filter(truth::contains).count();
        var precision = 100 * right / found.size();
        var recall = 100 * right / truth.size();
        var f1 = 2 * precision * recall / (precision + recall);
        Place.tell("%s: %d of %d pairs found, %d wrong"
                .formatted(what, (int) right, truth.size(), found.size() - (int) right));
        return List.of(
                Figure.percent(what + ": precision", precision),
                Figure.percent(what + ": recall", recall),
                Figure.percent(what + ": F1", f1).target(what.startsWith("dataset1") ? 95 : 90));
    }

    private static int entity(String line) {
        return Integer.parseInt(line.split("-", 3)[1]);
    }

    /** Imports all but the first column; returns the lead of each row, as a spreadsheet counts rows. */
    private Map<Integer, String> bring(List<String> lines) throws IOException {
        var text = String.join(
                        "\n",
                        lines.stream()
                                .map(it -> it.substring(it.indexOf(',') + 1).strip())
                                .toList()) + "\n";
        var told = client.post("/api/v1/imports?fileName=people.csv", "text/csv", text.getBytes(UTF_8))
                .expect(202)
                .text();
        var path = "/api/v1/imports/" + told.replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        while (!told.contains("\"state\":\"done\"")) {
            if (told.contains("\"state\":\"failed\"")) {
                throw new IOException(told);
            }
            LockSupport.parkNanos(100_000_000);
            client.reconnect();
            told = client.get(path).expect(200).text();
        }
        do {
            LockSupport.parkNanos(250_000_000);
            client.reconnect();
        } while (!client.get("/api/v1/duplicates?limit=1").expect(200).text().contains("\"waiting\":0"));
        var leads = new HashMap<Integer, String>();
        for (var after = 0; ; ) {
            client.reconnect();
            var rows = ROW.matcher(client.get(path + "/rows?limit=1000&after=" + after)
                    .expect(200)
                    .text());
            var before = leads.size();
            while (rows.find()) {
                after = Integer.parseInt(rows.group(1));
                leads.put(after, rows.group(2));
            }
            if (leads.size() == before) {
                return leads;
            }
        }
    }

    private Set<Set<String>> queue() throws IOException {
        var found = new HashSet<Set<String>>();
        for (var next = ""; ; ) {
            client.reconnect();
            var page = client.get("/api/v1/duplicates?limit=200" + next)
                    .expect(200)
                    .text();
            var pairs = PAIR.matcher(page);
            while (pairs.find()) {
                var both = new HashSet<String>();
                var leads = LEADS.matcher(pairs.group(1));
                while (leads.find()) {
                    both.add(leads.group(1));
                }
                found.add(both);
            }
            var more = NEXT.matcher(page);
            if (!more.find()) {
                return found;
            }
            next = "&cursor=" + more.group(1);
        }
    }
}
