package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Wishes;
import io.firsthand.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the diagnostic says of data that is bad, scarce or strange, and how it is kept. */
@ServerTest
class DiagnosisTest {

    private static final String DEALS =
            "Deal ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact Email\n";

    private final Imports imports;
    private final Diagnostician diagnostician;
    private final Diagnoses diagnoses;
    private final DiagnosisReports reports;
    private final Words words;
    private final Cast cast;

    DiagnosisTest(
            Imports imports,
            Diagnostician diagnostician,
            Diagnoses diagnoses,
            DiagnosisReports reports,
            Words words,
            Cast cast) {
        this.imports = imports;
        this.diagnostician = diagnostician;
        this.diagnoses = diagnoses;
        this.reports = reports;
        this.words = words;
        this.cast = cast;
    }

    @Test
    void whereThereIsNothingNothingIsSaidToBeGoodExceptWhatIs() {
        var company = cast.found("Nothing to diagnose");

        var found = company.in(() -> diagnostician.diagnose(false, Cast.PREFERENCES.zone(), (_, _) -> {}));

        assertThat(found.findings()).hasSizeGreaterThan(35);
        assertThat(found.finding("inForce").orElseThrow().state()).isEqualTo(State.ACT);
        assertThat(found.count(State.CANNOT_TELL)).isEqualTo(found.findings().size() - 1);
        assertThat(html(found)).contains("Revenue diagnostic");
    }

    @Test
    void oneLeadIsFewAndSaysSo() {
        var found = of("One lead", contacts("1,ada@a.example,Customer,2025-01-10,Webinar"));

        assertThat(found.volume().leads()).isEqualTo(1);
        assertThat(found.finding("sourceMissing").orElseThrow().few()).isTrue();
        assertThat(found.finding("outcomesKnown").orElseThrow().state()).isEqualTo(State.ACT);
    }

    @Test
    void whereAllWasWonNothingWasLostWithoutAReason() {
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> "%d,p%d@w.example,Customer,2025-01-10,Webinar".formatted(i, i))
                .collect(Collectors.joining("\n"));
        var deals = IntStream.range(0, 40)
                .mapToObj(i ->
                        "D%d,Deal,Closed Won,100,EUR,2025-03-0%d,2025-01-20,p%d@w.example".formatted(i, 1 + i % 9, i))
                .collect(Collectors.joining("\n"));
        var found = of("All won", contacts(rows).with("deals.csv", DEALS + deals));

        assertThat(found.finding("winRate").orElseThrow().value()).isEqualTo(1.0);
        assertThat(found.finding("winRate").orElseThrow().state()).isEqualTo(State.GOOD);
        assertThat(found.finding("lostUnexplained").orElseThrow().state()).isEqualTo(State.CANNOT_TELL);
    }

    @Test
    void amountsOfFourCurrenciesAreNeverAddedAndNegativeOnesAreRefusedRows() {
        var contacts = contacts("1,a@x.example,Opportunity,2025-01-10,Webinar\n2,b@y.example,Lead,2025-01-11,Chat");
        var deals = """
                D1,One,Closed Won,100,EUR,2025-03-01,2025-01-20,a@x.example
                D2,Two,Closed Won,200,USD,2025-03-01,2025-01-20,a@x.example
                D3,Three,Closed Won,300,CHF,2025-03-01,2025-01-20,a@x.example
                D4,Four,Closed Won,400,GBP,2025-03-01,2025-01-20,a@x.example
                D5,Five,Closed Won,-500,EUR,2025-03-01,2025-01-20,a@x.example
                """;
        var found = of("Four currencies", contacts.with("deals.csv", DEALS + deals));

        assertThat(found.volume().won())
                .extracting(Finding.Money::currency, Finding.Money::amount)
                .containsExactlyInAnyOrder(
                        tuple("EUR", 100.0), tuple("USD", 200.0), tuple("CHF", 300.0), tuple("GBP", 400.0));
        assertThat(found.finding("rowsRefused").orElseThrow().hits()).isEqualTo(1);
    }

    @Test
    void outcomesBeforeTheLeadAreToldAsImpossible() {
        var contacts = contacts("1,a@x.example,Customer,2025-06-10,Webinar");
        var found = of(
                "Backwards",
                contacts.with("deals.csv", DEALS + "D1,One,Closed Won,100,EUR,2025-03-01,2025-01-20,a@x.example\n"));

        assertThat(found.finding("dealOrder").orElseThrow().hits()).isEqualTo(1);
    }

    @Test
    void dealsThatAllEndedBeforeTheyBeganAreImpossibleAndThoseOfOneDayAreNot() {
        var contacts = contacts("1,a@x.example,Customer,2025-01-10,Webinar");
        var reversed = """
                D1,One,Closed Won,100,EUR,2025-03-01,2025-04-20,a@x.example
                D2,Two,Closed Lost,100,EUR,2025-03-02,2025-03-03,a@x.example
                """;
        var sameDay = """
                D3,Three,Closed Won,100,EUR,2025-01-10,2025-01-10,a@x.example
                D4,Four,Closed Won,100,EUR,2025-03-02,2025-03-01,a@x.example
                """;

        var all = of("All reversed", contacts.with("deals.csv", DEALS + reversed));
        var none = of("Of one day", contacts.with("deals.csv", DEALS + sameDay));

        assertThat(all.finding("dealOrder").orElseThrow().hits()).isEqualTo(2);
        assertThat(none.finding("dealOrder").orElseThrow().of()).isEqualTo(2);
        assertThat(none.finding("dealOrder").orElseThrow().hits()).isZero();
    }

    /** Two of the three old leads are open; none of them has a deal. */
    @Test
    void leadsThatNeverHadAnOpportunityAreOpenUntilTheyEnd() {
        var rows = """
                1,a@x.example,Lead,2025-01-10,Webinar
                2,b@y.example,Lead,2025-01-11,Chat
                3,c@z.example,Customer,2025-01-12,Chat
                4,d@w.example,Lead,2025-12-01,Chat""";
        var deal = "D1,One,Closed Won,100,EUR,2025-12-01,2025-02-20,c@z.example\n";
        var ended = of("Never ended", contacts(rows).with("deals.csv", DEALS + deal))
                .finding("neverEnded")
                .orElseThrow();

        assertThat(ended.of()).isEqualTo(3);
        assertThat(ended.hits()).isEqualTo(2);
        assertThat(ended.state()).isEqualTo(State.ACT);
    }

    @Test
    void idsWithoutDatesHaveNoAgeAndNoSpeed() {
        var found =
                of("No dates", new Export().with("leads.csv", "Lead ID,Lead Source,Converted\n1,Chat,1\n2,Chat,0\n"));

        assertThat(found.finding("datesMissing").orElseThrow().value()).isEqualTo(1.0);
        assertThat(found.finding("neverEnded").orElseThrow().missing()).containsExactly(Need.DATES);
        assertThat(found.from()).isNull();
    }

    @Test
    void aRunIsKeptComparedAndReportedInBothLanguages() {
        var company = cast.found("Kept diagnoses");
        company.run(() -> {
            var first = diagnoses.run(company.rita().actor().id()).orElseThrow();
            var second = diagnoses.run(null).orElseThrow();

            assertThat(second.state()).isEqualTo(Saved.State.DONE);
            assertThat(diagnoses.before(second)).isEqualTo(first.diagnosis());
            assertThat(diagnoses.latest()).extracting(Saved::id).containsExactly(second.id(), first.id());
            var report = report(second.diagnosis().orElseThrow(), Locale.GERMAN, true);
            assertThat(reports.html(report)).contains("Umsatzdiagnose").doesNotContain("diagnosis.");
            assertThat(new String(reports.pdf(report), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        });
    }

    @Test
    void aLimitOfOnesOwnHoldsUntilItIsTakenBack() {
        var company = cast.found("Own limits");
        company.run(() -> {
            assertThat(diagnoses.limit("inForce", 1, 2, company.rita().actor())).isFalse();
            assertThat(diagnoses.limit(
                            "sourceMissing", 0.3, Double.NaN, company.rita().actor()))
                    .isFalse();
            assertThat(diagnoses.limit("nothing", 1, 2, company.rita().actor())).isFalse();
            assertThat(diagnoses.limit("sourceMissing", 0.3, 0.6, company.rita().actor()))
                    .isTrue();

            assertThat(asked("sourceMissing").own()).isTrue();
            assertThat(asked("sourceMissing").limit().good()).isEqualTo(0.3);
            diagnoses.usualLimit("sourceMissing");
            assertThat(asked("sourceMissing").own()).isFalse();
        });
    }

    @Test
    void oneAMonthIsRunByItselfWhereThatIsWanted() {
        var company = cast.found("Monthly diagnoses");
        company.run(() -> {
            diagnoses.runIfDue();
            assertThat(diagnoses.latest()).isEmpty();

            diagnoses.monthly(true, company.rita().actor());
            diagnoses.runIfDue();
            diagnoses.runIfDue();

            assertThat(diagnoses.latest())
                    .singleElement()
                    .satisfies(it -> assertThat(it.by()).isNull());
        });
    }

    private Diagnoses.Asked asked(String id) {
        return diagnoses.asked().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Diagnosis of(String name, Export export) {
        return export.diagnose(cast.found("Diagnosed: " + name), imports, diagnostician, Wishes.NONE);
    }

    private static Export contacts(String rows) {
        return new Export()
                .with("contacts.csv", "Contact ID,Email,Lifecycle Stage,Create Date,Lead Source\n" + rows + "\n");
    }

    private String html(Diagnosis it) {
        return reports.html(report(it, Locale.ENGLISH, false));
    }

    private Report report(Diagnosis it, Locale locale, boolean paper) {
        return new Report(
                it,
                new Telling(words, locale, ZoneId.of("UTC")),
                "A & B",
                List.of(),
                Map.of(),
                Optional.empty(),
                paper);
    }
}
