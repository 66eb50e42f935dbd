package io.firsthand.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.table.DateOrder;
import io.firsthand.table.DateOrderGuess;
import io.firsthand.table.Profile;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotationTest {

    private static final Notation GERMAN = new Notation(DateOrder.DAY_MONTH_YEAR, ZoneOffset.UTC, true);

    @Test
    void keepsValuesAsWeWriteThemHoweverTheyWereWritten() {
        assertThat(GERMAN.read(FieldType.NUMBER, "1.234,50")).contains("1234.5");
        assertThat(GERMAN.read(FieldType.DATE, "4.5.2026")).contains("2026-05-04");
        assertThat(GERMAN.read(FieldType.DATE, "04.05.2026 09:30")).contains("2026-05-04T09:30:00Z");
        assertThat(GERMAN.read(FieldType.DURATION, "2 days, 0:17:26")).contains("PT48H17M26S");
        assertThat(GERMAN.read(FieldType.DURATION, "00:26:43")).contains("PT26M43S");
        assertThat(GERMAN.read(FieldType.BOOLEAN, "ja")).contains("true");
        assertThat(GERMAN.read(FieldType.NUMBER, "viele")).isEmpty();
    }

    @Test
    void readsAgainWhatItWrote() {
        for (var type : FieldType.values()) {
            for (var text : new String[] {"12.5", "2026-05-04", "0:26:43", "yes", "Blue"}) {
                Notation.OURS
                        .read(type, text)
                        .ifPresent(once ->
                                assertThat(Notation.OURS.read(type, once)).contains(once));
            }
        }
    }

    @Test
    void findsOutWhatSortOfValuesAColumnHolds() {
        assertThat(type("Employees", "12", "5000", "1,200")).isEqualTo(FieldType.NUMBER);
        assertThat(type("Postal Code", "06652", "44313")).isEqualTo(FieldType.TEXT);
        assertThat(type("Fax", "030 1234", "12345")).isEqualTo(FieldType.TEXT);
        assertThat(type("Opted out", "TRUE", "FALSE")).isEqualTo(FieldType.BOOLEAN);
        assertThat(type("Visits", "0", "1")).isEqualTo(FieldType.NUMBER);
        assertThat(type("Talk", "0:26:43", "2 days, 0:17:26")).isEqualTo(FieldType.DURATION);
        assertThat(type("Renewal", "2026-01-31", "2025-12-01")).isEqualTo(FieldType.DATE);
        assertThat(type("City", "Ulm", "Bern", "Graz", "Oslo")).isEqualTo(FieldType.TEXT);
        assertThat(type("Colour", "red", "red", "red", "blue", "blue", "blue", "red"))
                .isEqualTo(FieldType.CHOICE);
        assertThat(type("Score", "N/A", "7", "9")).isEqualTo(FieldType.NUMBER);
    }

    private static FieldType type(String name, String... cells) {
        var counted = new LinkedHashMap<String, Long>();
        Arrays.stream(cells).forEach(cell -> counted.merge(cell, 1L, Long::sum));
        var column = new Profile.Column(name, cells.length, counted, DateOrderGuess.of(counted.keySet()));
        return TypeGuess.of(column, Notation.OURS, Set.of("N/A"));
    }
}
