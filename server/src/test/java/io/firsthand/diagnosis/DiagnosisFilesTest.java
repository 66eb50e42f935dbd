package io.firsthand.diagnosis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Wishes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers of the diagnostic beside the same numbers counted in the files with nothing of ours. */
@ServerTest
class DiagnosisFilesTest {

    private static final Path SHARED = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data");
    private static final Set<String> ENDED = Set.of("Closed Won", "Closed Lost");
    /** What the summary says it takes for the form of the company's own site. */
    private static final Set<String> SITE = Set.of(
            "Direct Traffic", "Google", "Organic Search", "Referral Sites", "Welingak Website", "bing", "google");

    private final Imports imports;
    private final Diagnostician diagnostician;
    private final Cast cast;

    DiagnosisFilesTest(Imports imports, Diagnostician diagnostician, Cast cast) {
        this.imports = imports;
        this.diagnostician = diagnostician;
        this.cast = cast;
    }

    @Test
    void theNumbersOfASmallExportAreThoseOfItsFiles() throws IOException {
        var export = new Export();
        for (var name : List.of("contacts.csv", "deals.csv", "activities.csv")) {
            try (var in = requireNonNull(getClass().getResourceAsStream("/diagnosis/" + name))) {
                export.with(name, in.readAllBytes());
            }
        }

        var found = diagnosed("Small export", export, Wishes.NONE);

        tenNumbers(found, export, "contacts.csv", "deals.csv", Set.of(""));
        assertThat(found.volume().won().stream().map(Finding.Money::currency).toList())
                .containsExactlyInAnyOrderElementsOf(export.rows("deals.csv").stream()
                        .filter(is("Deal Stage", "Closed Won"))
                        .filter(it -> amount(it) > 0)
                        .map(it -> it.getField("Currency"))
                        .distinct()
                        .toList());
        assertThat(hits(found, "unreachable")).isEqualTo(export.count("contacts.csv", is("Email", "")));
        assertThat(hits(found, "touchedBefore")).isEqualTo(touchedBefore(export));
    }

    @Test
    void theNumbersOfHubSpotsFilesAreThoseOfTheFiles() throws IOException {
        var export = new Export();
        for (var name : List.of("contacts", "companies", "deals", "activities")) {
            export.with(name + ".csv", shared("hubspot/hubspot_" + name + ".csv"));
        }

        var found = diagnosed("HubSpot", export, Wishes.NONE);

        tenNumbers(found, export, "contacts.csv", "deals.csv", Set.of("", "Offline Sources", "Other Campaigns"));
        assertThat(found.volume().won())
                .singleElement()
                .satisfies(it -> assertThat(it.amount())
                        .isCloseTo(export.sum("deals.csv", "Amount", is("Deal Stage", "Closed Won")), within(0.01)));
    }

    /** What both exports with HubSpot's headings have in common. */
    private void tenNumbers(Diagnosis found, Export export, String contacts, String deals, Set<String> noSource) {
        var won = export.count(deals, is("Deal Stage", "Closed Won"));
        var lost = export.count(deals, is("Deal Stage", "Closed Lost"));
        var asOf = LocalDate.ofInstant(found.asOf(), Cast.PREFERENCES.zone());

        assertThat(found.volume().leads()).isEqualTo(export.rows(contacts).size());
        assertThat(found.volume().deals()).isEqualTo(export.rows(deals).size());
        assertThat(found.volume().wonDeals()).isEqualTo(won);
        assertThat(found.volume().lostDeals()).isEqualTo(lost);
        assertThat(found.finding("winRate").orElseThrow().value()).isCloseTo((double) won / (won + lost), within(1e-9));
        assertThat(hits(found, "amountMissing"))
                .isEqualTo(export.count(deals, it -> it.getField("Amount").isEmpty() || amount(it) <= 0));
        assertThat(hits(found, "lostUnexplained"))
                .isEqualTo(export.count(deals, is("Deal Stage", "Closed Lost").and(is("Closed Lost Reason", ""))));
        assertThat(hits(found, "closePast"))
                .isEqualTo(export.count(
                        deals,
                        it -> !ENDED.contains(it.getField("Deal Stage"))
                                && LocalDate.parse(it.getField("Close Date")).isBefore(asOf)));
        assertThat(hits(found, "sourceMissing"))
                .isEqualTo(export.count(contacts, it -> noSource.contains(it.getField("Lead Source"))));
        assertThat(hits(found, "datesMissing")).isZero();
        assertThat(asOf).isEqualTo(lastTold(export, contacts, deals));
    }

    @Test
    void theNumbersOfAFileWithoutTimesAreThoseOfTheFile() throws IOException {
        var text = new String(shared("xeducation/Lead_Scoring.csv"), StandardCharsets.UTF_8);
        var unwrapped = Stream.of(text.split("\\R"))
                .map(it -> it.matches("\"[^\"].*\"")
                        ? it.substring(1, it.length() - 1).replace("\"\"", "\"")
                        : it)
                .toList();
        var export = new Export().with("leads.csv", String.join("\n", unwrapped));
        var wishes =
                new Wishes(List.of(), null, List.of("Select"), null, null, null, null, null, false, null, List.of());

        var found = diagnosed("X Education", export, wishes);

        var rows = export.rows("leads.csv").size();
        var converted = export.count("leads.csv", is("Converted", "1"));
        var unknown = Set.of("", "WeLearn", "testone");
        assertThat(rows).isEqualTo(9_240);
        assertThat(found.volume().leads()).isEqualTo(rows);
        assertThat(found.volume().wonLeads()).isEqualTo(converted);
        assertThat(found.volume().deals()).isZero();
        assertThat(found.volume().touches()).isZero();
        assertThat(hits(found, "datesMissing")).isEqualTo(rows);
        assertThat(found.finding("rowsRefused").orElseThrow().of()).isEqualTo(rows);
        assertThat(hits(found, "rowsRefused")).isZero();
        assertThat(hits(found, "sourceMissing"))
                .isEqualTo(export.count("leads.csv", it -> unknown.contains(it.getField("Lead Source"))));
        var fromKnown = is("Converted", "1").and(it -> !unknown.contains(it.getField("Lead Source")));
        assertThat(found.finding("oneSource").orElseThrow().of()).isEqualTo(export.count("leads.csv", fromKnown));
        assertThat(hits(found, "oneSource"))
                .isEqualTo(export.count("leads.csv", fromKnown.and(it -> SITE.contains(it.getField("Lead Source")))));
        for (var id :
                List.of("neverContacted", "responseMedian", "velocity", "closePast", "ownerless", "unreachable")) {
            assertThat(found.finding(id).orElseThrow().state()).as(id).isEqualTo(State.CANNOT_TELL);
            assertThat(found.finding(id).orElseThrow().missing()).as(id).isNotEmpty();
        }
    }

    private Diagnosis diagnosed(String name, Export export, Wishes wishes) {
        return export.diagnose(cast.found("Diagnosis of " + name), imports, diagnostician, wishes);
    }

    /** Contacts with a call, mail or meeting more than a day before they were created. */
    private static long touchedBefore(Export export) {
        return export.count(
                "contacts.csv",
                contact -> !contact.getField("Email").isEmpty()
                        && export.rows("activities.csv").stream()
                                .filter(it ->
                                        it.getField("Associated Contact Email").equals(contact.getField("Email")))
                                .anyMatch(it -> LocalDate.parse(it.getField("Activity Date"))
                                        .isBefore(LocalDate.parse(contact.getField("Create Date"))
                                                .minusDays(1))));
    }

    private static LocalDate lastTold(Export export, String contacts, String deals) {
        return Stream.of(
                        export.rows(contacts).stream().map(it -> it.getField("Create Date")),
                        export.rows(deals).stream().map(it -> it.getField("Create Date")),
                        export.rows(deals).stream()
                                .filter(it -> ENDED.contains(it.getField("Deal Stage")))
                                .map(it -> it.getField("Close Date")),
                        export.rows("activities.csv").stream()
                                .filter(it -> Set.of("Call", "Email", "Meeting").contains(it.getField("Activity Type")))
                                .map(it -> it.getField("Activity Date")))
                .flatMap(it -> it)
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Predicate<NamedCsvRecord> is(String column, String value) {
        return it -> it.getField(column).equals(value);
    }

    private static double amount(NamedCsvRecord it) {
        var text = it.getField("Amount");
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static long hits(Diagnosis found, String id) {
        return found.finding(id).orElseThrow().hits();
    }

    private static byte[] shared(String name) throws IOException {
        var file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), "skipped: no data/" + name + " in FIRSTHAND_SHARED or beside the project");
        return Files.readAllBytes(file);
    }
}
