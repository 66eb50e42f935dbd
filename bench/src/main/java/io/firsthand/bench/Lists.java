package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** How soon lists and searches are there when the workspace has a million leads, by API and as pages. */
final class Lists implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int TIMES = 50;
    private static final double WANTED_MILLIS = 100;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private static final List<String> FILTERS = List.of(
            "",
            "sort=oldest",
            "sort=name",
            "sort=changed",
            "stage=won",
            "stage=mql&sort=changed",
            "stage=won&sort=name",
            "channel=webinar",
            "campaign=campaign+7",
            "grade=A",
            "grade=A&sort=name",
            "owner=00000000-0000-0000-0000-000000000007",
            "from=2022-01-01&to=2022-02-01",
            "owner=00000000-0000-0000-0000-000000000007&stage=mql&channel=webinar");
    /** Pages beside the list: groups, the board, companies and contacts. */
    private static final List<String> OTHERS = List.of(
            "/leads?group=stage",
            "/leads?group=owner&stage=mql",
            "/leads?group=campaign",
            "/leads?group=month",
            "/leads?group=company",
            "/leads?group=channel&q=zirconium",
            "/leads?group=grade&from=2022-01-01&to=2022-02-01",
            "/leads/group?group=month&key=2022-05",
            "/leads/group?group=campaign&key=campaign+7",
            "/leads?tag=fair",
            "/leads?tag=rare",
            "/leads?owner=nobody",
            "/leads?email=no",
            "/leads?phone=yes&stage=won",
            "/leads?changedFrom=2022-01-01&changedTo=2022-01-02",
            "/leads/board",
            "/leads/board?owner=00000000-0000-0000-0000-000000000007",
            "/leads/board?q=zirconium",
            "/leads/board/column?in=mql",
            "/companies",
            "/companies?q=firm+77",
            "/companies?q=zzz",
            "/contacts",
            "/contacts?q=zirconium");

    private static final List<String> WORDS = List.of(
            "a",
            "zo",
            "anna",
            "anna schmidt",
            "gmail",
            "zirconium",
            "zirconium gmail",
            "f423f",
            "firm 777",
            "firm777.example",
            "49891500000",
            "machine",
            "cartoner",
            "nosuchword",
            "machine zirconium",
            "x x x",
            "head of carton number 976",
            "@");

    private final Place place;
    private final Served served;
    private final Client program;
    private final Client browser;
    private final List<String> lists = new ArrayList<>();
    private final List<String> searches;

    private Lists(Place place, Served served, Client program, Client browser) throws IOException {
        this.place = place;
        this.served = served;
        this.program = program;
        this.browser = browser;
        lists.addAll(FILTERS);
        lists.add("cursor=" + deepCursor());
        searches = WORDS.stream().map(it -> "q=" + URLEncoder.encode(it, UTF_8)).toList();
    }

    static Lists prepare(Place place) throws Exception {
        var served = Served.start(place);
        LeadTable.fill(place, place.most(LEADS));
        return new Lists(
                place,
                served,
                Client.withToken(served.address(), served.token("leads:read")),
                Browser.signIn(served.address()));
    }

    /** Far down in the list of all leads. */
    private String deepCursor() throws IOException {
        var answer =
                program.get("/api/v1/leads?to=2022-06-01T00:00:00Z").expect(200).text();
        var next = NEXT.matcher(answer);
        return next.find() ? URLEncoder.encode(next.group(1), UTF_8) : "";
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        each("list by API", program, "/api/v1/leads?", lists, figures);
        each("search by API", program, "/api/v1/leads?", searches, figures);
        each("page of the list", browser, "/leads?", lists, figures);
        each("page of a search", browser, "/leads?", searches, figures);
        each("groups, board, directory", browser, "", OTHERS, figures);
        busy(figures);
        return figures;
    }

    /** Each query many times by one client; the figures are those of all queries, and of the slowest one. */
    private void each(String what, Client client, String path, List<String> queries, List<Figure> figures)
            throws IOException {
        client.reconnect();
        var all = new Latencies();
        var slowest = 0L;
        for (var query : queries) {
            var own = new Latencies();
            for (int i = 0; i < place.most(TIMES) + 2; i++) {
                var start = System.nanoTime();
                client.get(path + ask(path, query)).expect(200);
                if (i >= 2) {
                    own.add(System.nanoTime() - start);
                }
            }
            Place.tell("%-20s %-60s %s".formatted(what, query, own));
            all.addAll(own);
            slowest = Math.max(slowest, own.percentile(99));
        }
        figures.add(Figure.millis(what + " p50, all of %d queries".formatted(queries.size()), all.percentile(50)));
        figures.add(Figure.millis(what + " p99, all of %d queries".formatted(queries.size()), all.percentile(99))
                .target(WANTED_MILLIS));
        figures.add(Figure.millis(what + " p99, its slowest query", slowest).target(WANTED_MILLIS));
    }

    /** The API wants times where the page wants days. */
    private static String ask(String path, String query) {
        return path.startsWith("/api") ? query.replaceAll("(-01)(&|$)", "$1T00:00:00Z$2") : query;
    }

    private void busy(List<Figure> figures) throws Exception {
        var time = place.time(Duration.ofSeconds(10));
        var token = served.token("leads:read");
        var queries = new ArrayList<>(lists);
        queries.addAll(searches);
        var latencies = Clients.run(
                8,
                time,
                () -> Client.withToken(served.address(), token),
                client -> client.get("/api/v1/leads?"
                                + ask(
                                        "/api",
                                        queries.get(ThreadLocalRandom.current().nextInt(queries.size()))))
                        .expect(200));
        figures.add(Figure.rate("lists and searches by API, 8 clients", latencies.count() / (time.toNanos() / 1e9)));
        figures.add(Figure.millis("list or search by API p99, 8 clients", latencies.percentile(99))
                .target(WANTED_MILLIS));
    }

    @Override
    public void close() throws IOException {
        program.close();
        browser.close();
        served.close();
    }
}
