package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.table.DateOrder;
import io.firsthand.table.Detected;
import io.firsthand.table.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {

    @Test
    void knowsTheHeadersOfHubSpot() {
        assertThat(targets(
                        "Contact ID",
                        "First Name",
                        "Last Name",
                        "Email",
                        "Phone Number",
                        "Mobile Phone Number",
                        "Job Title",
                        "Lifecycle Stage",
                        "Lead Status",
                        "Contact Owner",
                        "Lead Source",
                        "Website URL",
                        "Associated Company Domain"))
                .containsExactly(
                        "external_id",
                        "given_name",
                        "family_name",
                        "email",
                        "phone",
                        "custom",
                        "title",
                        "custom",
                        "stage",
                        "owner",
                        "channel",
                        "custom",
                        "domain");
    }

    @Test
    void knowsGermanHeaders() {
        assertThat(targets("Vorname", "Nachname", "E-Mail-Adresse", "Firma", "Telefon", "Bemerkung", "Quelle"))
                .containsExactly("given_name", "family_name", "email", "company", "phone", "notes", "channel");
    }

    @Test
    void knowsTheHeadersOfARealList() {
        assertThat(targets("Prospect ID", "Lead Number", "Lead Origin", "Lead Source", "Converted", "Country"))
                .containsExactly("external_id", "reference", "custom", "channel", "converted", "custom");
    }

    @Test
    void findsEveryHeaderHoweverItIsWritten() {
        var random = new Random(4);
        for (var field : Field.values()) {
            for (var header : field.headers()) {
                if (field.isTime()) {
                    continue;
                }
                var written = new StringBuilder();
                for (var i = 0; i < header.length(); i++) {
                    var c = header.charAt(i);
                    written.append(random.nextBoolean() ? String.valueOf(c).toUpperCase(Locale.ROOT) : c);
                    written.append(
                            random.nextInt(4) == 0 ? List.of("_", " ", "-", ".").get(random.nextInt(4)) : "");
                }
                assertThat(targets(written.toString())).as(written.toString()).containsExactly(field.id());
            }
        }
    }

    @Test
    void takesADateForADateAndAFlagForAFlag() {
        assertThat(ids(List.of(dated("Converted"), column("Created", "yes", "no"))))
                .containsExactly("converted_at", "custom");
    }

    @Test
    void findsAddressesUnderAnyHeader() {
        assertThat(ids(List.of(column("Column 1", "Ada"), column("Column 2", "ada@a.example", "b@b.example"))))
                .containsExactly("custom", "email");
    }

    @Test
    void leavesOutTheReasonsOfAnErrorFile() {
        assertThat(targets("import_error", "Email")).containsExactly("-", "email");
    }

    @Test
    void givesNoFieldTwoColumns() {
        var headers = new ArrayList<String>();
        for (var field : Field.values()) {
            headers.addAll(field.headers());
        }
        assertThat(targets(headers.toArray(String[]::new)).stream().filter(id -> !id.equals("custom")))
                .doesNotHaveDuplicates();
    }

    private static List<String> targets(String... headers) {
        return ids(Arrays.stream(headers).map(header -> column(header, "x")).toList());
    }

    private static List<String> ids(List<Profile.Column> columns) {
        return ColumnNames.targets(columns).stream().map(Target::id).toList();
    }

    private static Profile.Column column(String name, String... values) {
        var counted = new LinkedHashMap<String, Long>();
        Arrays.stream(values).forEach(value -> counted.put(value, 1L));
        return new Profile.Column(name, values.length, counted, Optional.empty());
    }

    private static Profile.Column dated(String name) {
        return new Profile.Column(
                name, 1, Map.of("2025-01-02", 1L), Optional.of(new Detected<>(DateOrder.YEAR_MONTH_DAY, 99)));
    }
}
