package io.firsthand.lead;

import static io.firsthand.lead.Stand.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadQuery.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.annotation.Import;

/** Measures; run it by {@code -Dfirsthand.measure=1000000}, the number of leads to search among. */
@LeadModuleTest
@Import(Pooled.class)
@EnabledIfSystemProperty(named = "firsthand.measure", matches = "\\d+")
class LeadSpeedTest {

    private static final int TIMES = 60;

    private final Leads leads;
    private final Cast cast;
    private final DataSource database;

    LeadSpeedTest(Leads leads, Cast cast, DataSource database) {
        this.leads = leads;
        this.cast = cast;
        this.database = database;
    }

    @Test
    void listsAndSearches() throws Exception {
        var stand = Stand.of(cast);
        var started = System.nanoTime();
        LeadLoad.fill(database, stand.workspace(), Integer.getInteger("firsthand.measure"));
        System.out.printf(
                "filled in %d s%n",
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
        var queries = new LinkedHashMap<String, LeadQuery>();
        for (var sort : Sort.values()) {
            queries.put("all by " + sort, LeadQuery.ALL.sorted(sort));
        }
        queries.put("won", LeadQuery.ALL.withStages(EnumSet.of(Stage.WON)));
        queries.put(
                "won or lost by name",
                LeadQuery.ALL.withStages(EnumSet.of(Stage.WON, Stage.LOST)).sorted(Sort.NAME));
        queries.put(
                "mql by changed",
                LeadQuery.ALL.withStages(EnumSet.of(Stage.MQL)).sorted(Sort.CHANGED));
        queries.put("owner", LeadQuery.ALL.withOwner(new PersonId(new UUID(0, 7))));
        queries.put("channel", LeadQuery.ALL.withSource(Channel.WEBINAR, null));
        queries.put("campaign", LeadQuery.ALL.withSource(null, "campaign 7"));
        queries.put("campaign that is none", LeadQuery.ALL.withSource(null, "none"));
        queries.put("grade A", LeadQuery.ALL.withGrade(Grade.A));
        queries.put("grade A by name", LeadQuery.ALL.withGrade(Grade.A).sorted(Sort.NAME));
        queries.put(
                "period",
                LeadQuery.ALL.withPeriod(Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2022-02-01T00:00:00Z")));
        queries.put(
                "owner, mql, webinar",
                LeadQuery.ALL
                        .withOwner(new PersonId(new UUID(0, 7)))
                        .withStages(EnumSet.of(Stage.MQL))
                        .withSource(Channel.WEBINAR, null));
        for (var text : List.of(
                "a",
                "q",
                "an",
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
                "@",
                "mull")) {
            queries.put("search " + text, LeadQuery.text(text));
        }
        queries.put("search anna won", LeadQuery.text("anna").withStages(EnumSet.of(Stage.WON)));
        queries.put(
                "search zirconium won by name",
                LeadQuery.text("zirconium").withStages(EnumSet.of(Stage.WON)).sorted(Sort.NAME));
        queries.put("search gmail by name", LeadQuery.text("gmail").sorted(Sort.NAME));
        queries.put("search gmail grade A", LeadQuery.text("gmail").withGrade(Grade.A));
        queries.put("search anna by oldest", LeadQuery.text("anna").sorted(Sort.OLDEST));
        queries.forEach((name, query) -> {
            report("list  " + name, () -> stand.in(() -> leads.list(query, Optional.empty(), 50)));
            report("count " + name, () -> stand.in(() -> leads.count(query)));
        });
        var deep = stand.in(() -> leads.list(
                        LeadQuery.ALL.withPeriod(null, Instant.parse("2022-06-01T00:00:00Z")), Optional.empty(), 50))
                .next();
        report("list  deep page", () -> stand.in(() -> leads.list(LeadQuery.ALL, deep, 50)));
    }

    private static void report(String name, Runnable work) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            var started = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - started);
        }
        Collections.sort(times);
        System.out.printf(
                "%-45s p50 %6.1f ms  p99 %6.1f ms%n",
                name, times.get(TIMES / 2) / 1e6, times.get(TIMES * 99 / 100) / 1e6);
    }

    @Test
    void takesInManyAtOnce() {
        var stand = Stand.of(cast);
        for (var round = 0; round < 4; round++) {
            var first = round * 10_000;
            var rows =
                    IntStream.range(first, first + 10_000).mapToObj(i -> row(i)).toList();
            var started = System.nanoTime();
            for (var i = 0; i < rows.size(); i += 500) {
                var chunk = rows.subList(i, i + 500);
                assertThat(stand.in(() -> leads.takeAll(chunk, stand.actor())))
                        .allMatch(it -> it instanceof Outcome.Created);
            }
            System.out.printf("took %.0f rows/s%n", rows.size() / ((System.nanoTime() - started) / 1e9));
        }
    }

    private static Arrival row(int i) {
        return Stand.arrival(
                        ContactDetails.of(
                                "Person " + i,
                                "p" + i + "@firm" + i % 3000 + ".example",
                                "+49891" + (100000 + i),
                                "Buyer"),
                        "Firm " + i % 3000)
                .withKey(new Arrival.Key("csv:id", "" + i))
                .withHistory(List.of(new Arrival.Past(Stage.MQL, MAY.plusSeconds(i))))
                .withCustom(Map.of("Country", "Germany", "TotalVisits", (long) i));
    }
}
