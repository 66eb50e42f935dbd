package io.firsthand.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.field.CustomField;
import io.firsthand.knowledge.Handoff;
import io.firsthand.lead.LeadId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 9,240 real leads of a seller of courses, with whether they converted; skipped where they are not there. */
class BacktestHistoryTest {

    private static final Path FILE = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/xeducation/Lead_Scoring.csv");

    private static final Set<String> NUMBERS =
            Set.of("converted", "totalvisits", "totaltimespentonwebsite", "pageviewspervisit");
    private static final Set<String> NOTHING = Set.of("", "Select");
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private static final List<Criterion> CRITERIA = List.of(
            criterion("time", 20, "custom.totaltimespentonwebsite >= 600"),
            criterion("form", 30, "custom.leadorigin == 'Lead Add Form'"),
            criterion("works", 30, "custom.whatisyourcurrentoccupation == 'Working Professional'"),
            criterion("sms", 15, "custom.lastactivity == 'SMS Sent'"),
            new Criterion(
                    "off",
                    Dimension.CONTEXT,
                    Weight.DISQUALIFIER,
                    0,
                    "?",
                    "custom.donotemail == 'Yes'",
                    null,
                    null,
                    null));

    @BeforeEach
    void needsTheFile() {
        assumeThat(FILE).as("the history is not part of this repository").exists();
    }

    @Test
    void aDefinitionOnItsColumnsIsHeldAgainstWhoConverted() throws IOException {
        var leads = leads();
        var finding = finding(leads, 30, 20);

        var base = finding.base();
        assertThat(base.n()).isEqualTo(9_240);
        assertThat(base.share()).isBetween(0.38, 0.39);
        var tested = finding.tested();
        assertThat(tested.precision().share()).isGreaterThan(0.75);
        assertThat(finding.lift(tested).interval().low()).isGreaterThan(1.8);
        assertThat(finding.recall(tested).share()).isBetween(0.3, 0.8);
        var before = finding.inForce();
        assertThat(before).isNotNull();
        assertThat(finding.lost().leads()).isEqualTo(before == null ? 0 : before.qualified() - tested.qualified());
        assertThat(tested.criteria().stream()
                        .filter(it -> it.key().equals("works"))
                        .toList())
                .singleElement()
                .satisfies(it -> assertThat(it.unknown()).isGreaterThan(2_000));
    }

    private static Finding finding(List<Handoff> leads, int threshold, int before) {
        var vocabulary = vocabulary(leads);
        var plan = new Plan(Instant.EPOCH, NOW, false, Goal.CONDITION, null, "custom.converted == 1");
        var goal = Filter.of("custom.converted == 1", vocabulary);
        var bench = new Bench(
                Judge.compile(new Rules(CRITERIA, threshold), vocabulary),
                Judge.compile(new Rules(CRITERIA, before), vocabulary),
                null,
                List.of(),
                new Outcome(plan, goal, NOW));
        try (var trial = new Trial(bench, 2)) {
            trial.take(leads);
            return trial.finding();
        }
    }

    private static Vocabulary vocabulary(List<Handoff> leads) {
        return new Vocabulary(leads.stream()
                .flatMap(it -> it.knowledge().values().keySet().stream())
                .distinct()
                .map(it -> new Term(
                        it,
                        NUMBERS.contains(it.substring("custom.".length())) ? TermType.NUMBER : TermType.TEXT,
                        it,
                        List.of()))
                .toList());
    }

    /** Some rows stand there as one quoted cell with the whole row in it. */
    private static List<Handoff> leads() throws IOException {
        var rows = rows(Files.readString(FILE));
        return rows.stream()
                .skip(1)
                .map(row -> row.size() == 1 ? rows(row.getFirst()).getFirst() : row)
                .map(row -> lead(rows.getFirst(), row))
                .toList();
    }

    private static List<List<String>> rows(String text) {
        try (var rows = CsvReader.builder().allowMissingFields(true).ofCsvRecord(text)) {
            return rows.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handoff lead(List<String> names, List<String> row) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < row.size(); i++) {
            var plain = CustomField.plain(names.get(i));
            var value = NOTHING.contains(row.get(i)) ? null : read(plain, row.get(i));
            if (value != null) {
                values.put("custom." + plain, value);
            }
        }
        return new Handoff(
                new LeadId(new UUID(0, values.hashCode())),
                Handoff.Basis.FINAL,
                NOW.minusSeconds(1),
                null,
                null,
                null,
                null,
                null,
                Knowledge.of(values).json());
    }

    private static @Nullable Object read(String plain, String text) {
        return NUMBERS.contains(plain) ? TermType.NUMBER.read(text) : text;
    }

    private static Criterion criterion(String key, int points, String condition) {
        return new Criterion(key, Dimension.INTENT, Weight.SUPPORTING, points, "?", condition, null, null, null);
    }
}
