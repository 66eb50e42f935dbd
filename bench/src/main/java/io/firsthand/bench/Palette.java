package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** How soon the palette answers, letter by letter as people type, when the workspace has a million leads. */
final class Palette implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int TIMES = 50;
    private static final double WANTED_MILLIS = 100;

    private static final List<String> TYPED = List.of(
            "",
            "a",
            "an",
            "ann",
            "anna",
            "anna s",
            "anna schmidt",
            "f",
            "firm",
            "firm 7",
            "firm 777",
            "firm777.example",
            "zirconium",
            "imp",
            "dark",
            "nosuchword",
            "@");

    private final Place place;
    private final Served served;
    private final Client browser;

    private Palette(Place place, Served served, Client browser) {
        this.place = place;
        this.served = served;
        this.browser = browser;
    }

    static Palette prepare(Place place) throws Exception {
        var served = Served.start(place);
        LeadTable.fill(place, place.most(LEADS));
        return new Palette(place, served, Browser.signIn(served.address()));
    }

    @Override
    public List<Figure> measure() throws Exception {
        browser.reconnect();
        var all = new Latencies();
        var slowest = 0L;
        for (var typed : TYPED) {
            var own = new Latencies();
            for (int i = 0; i < place.most(TIMES) + 2; i++) {
                var start = System.nanoTime();
                browser.get("/palette?q=" + URLEncoder.encode(typed, UTF_8)).expect(200);
                if (i >= 2) {
                    own.add(System.nanoTime() - start);
                }
            }
            Place.tell("%-20s %s".formatted(typed, own));
            all.addAll(own);
            slowest = Math.max(slowest, own.percentile(99));
        }
        var figures = new ArrayList<Figure>();
        figures.add(Figure.millis("palette p50, all of %d texts".formatted(TYPED.size()), all.percentile(50)));
        figures.add(Figure.millis("palette p99, all of %d texts".formatted(TYPED.size()), all.percentile(99))
                .target(WANTED_MILLIS));
        figures.add(Figure.millis("palette p99, its slowest text", slowest).target(WANTED_MILLIS));
        return figures;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        served.close();
    }
}
