package io.firsthand.table;

import static io.firsthand.table.DateOrder.DAY_MONTH_YEAR;
import static io.firsthand.table.DateOrder.MONTH_DAY_YEAR;
import static io.firsthand.table.DateOrder.YEAR_MONTH_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<DateOrder, List<String>> PATTERNS = Map.of(
            YEAR_MONTH_DAY,
            List.of("yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss.SSS", "d MMM yyyy HH:mm"),
            DAY_MONTH_YEAR,
            List.of("dd.MM.yyyy HH:mm:ss", "d/M/yyyy H:mm", "d.M.yy, HH:mm 'Uhr'", "EEEE, d. MMMM yyyy 'um' HH:mm"),
            MONTH_DAY_YEAR,
            List.of("M/d/yyyy h:mm a", "MM-dd-yyyy HH:mm", "MMMM d, yyyy 'at' h:mm a", "MMM d, yyyy, HH:mm:ss"));

    @Test
    void readsBackWhatTheJdkWrote() {
        var random = new Random(1);
        PATTERNS.forEach((order, patterns) -> patterns.forEach(pattern -> {
            var locale = pattern.contains("um") ? Locale.GERMANY : Locale.US;
            var format = DateTimeFormatter.ofPattern(pattern, locale);
            for (var i = 0; i < 200; i++) {
                var time = LocalDateTime.of(2000, 1, 1, 12, 0).plusMinutes(random.nextInt(12_000_000));
                var text = format.format(time);

                assertThat(Dates.read(text, order, ZoneOffset.UTC))
                        .as("%s as %s", text, pattern)
                        .contains(time.toInstant(ZoneOffset.UTC));
            }
        }));
    }

    @Test
    void takesADayAsItsBeginInTheZoneOfTheWorkspace() {
        assertThat(Dates.read("2025-07-01", DAY_MONTH_YEAR, BERLIN)).contains(Instant.parse("2025-06-30T22:00:00Z"));
        assertThat(Dates.read("20250701", DAY_MONTH_YEAR, BERLIN)).contains(Instant.parse("2025-06-30T22:00:00Z"));
    }

    @Test
    void keepsAZoneThatTheCellNames() {
        assertThat(Dates.read("2025-07-01T10:00:00+05:30", YEAR_MONTH_DAY, BERLIN))
                .contains(Instant.parse("2025-07-01T04:30:00Z"));
        assertThat(Dates.read("2025-07-01T10:00Z", YEAR_MONTH_DAY, BERLIN))
                .contains(Instant.parse("2025-07-01T10:00:00Z"));
    }

    @Test
    void readsTheSecondsAndMillisecondsOfPrograms() {
        assertThat(Dates.read("1720000000", YEAR_MONTH_DAY, BERLIN)).contains(Instant.ofEpochSecond(1720000000));
        assertThat(Dates.read("1720000000123", YEAR_MONTH_DAY, BERLIN)).contains(Instant.ofEpochMilli(1720000000123L));
    }

    @Test
    void readsNoDateThatIsNone() {
        for (var text :
                List.of("31.02.2025", "2025-13-01", "13/13/2025", "soon", "1/2", "25:00", "2025-01-01 25:00", "")) {
            assertThat(Dates.read(text, DAY_MONTH_YEAR, BERLIN)).as(text).isEmpty();
        }
        assertThat(Dates.read("02/13/2025", DAY_MONTH_YEAR, BERLIN)).isEmpty();
    }

    @Test
    void readsFarDatesAndLeavesItToOthersWhetherTheyAreSensible() {
        assertThat(Dates.read("31.12.1899", DAY_MONTH_YEAR, ZoneOffset.UTC))
                .contains(Instant.parse("1899-12-31T00:00:00Z"));
        assertThat(Dates.read("2199-01-01", DAY_MONTH_YEAR, ZoneOffset.UTC))
                .contains(Instant.parse("2199-01-01T00:00:00Z"));
    }

    @Test
    void findsTheOrderFromTheDayThatIsNoMonth() {
        assertThat(DateOrderGuess.of(List.of("01/02/2025", "13/02/2025"))
                        .orElseThrow()
                        .value())
                .isEqualTo(DAY_MONTH_YEAR);
        assertThat(DateOrderGuess.of(List.of("01/02/2025", "02/13/2025"))
                        .orElseThrow()
                        .value())
                .isEqualTo(MONTH_DAY_YEAR);
        assertThat(DateOrderGuess.of(List.of("2025-01-02", "")).orElseThrow().value())
                .isEqualTo(YEAR_MONTH_DAY);
        assertThat(DateOrderGuess.of(List.of("01.02.2025")).orElseThrow())
                .isEqualTo(new Detected<>(DAY_MONTH_YEAR, 90));
        assertThat(DateOrderGuess.of(List.of("01/02/2025")).orElseThrow().confidence())
                .isEqualTo(50);
        assertThat(DateOrderGuess.of(List.of("word", "7"))).isEmpty();
    }

    @Test
    void countsInWhichOrdersDatesCanBeRead() {
        var mixed = DateFigures.of(List.of("03/04/2026", "25/04/2026", "04/26/2026", "05/05/2026", "2026-01-02", "x"));

        assertThat(mixed.all()).isEqualTo(5);
        assertThat(mixed.either()).isEqualTo(1);
        assertThat(mixed.against(DateOrder.DAY_MONTH_YEAR)).isEqualTo(1);
        assertThat(mixed.exampleAgainst(DateOrder.DAY_MONTH_YEAR)).contains("04/26/2026");
        assertThat(mixed.exampleAgainst(DateOrder.MONTH_DAY_YEAR)).contains("25/04/2026");
        assertThat(mixed.shows(DateOrder.DAY_MONTH_YEAR)).isTrue();
        assertThat(DateFigures.of(List.of("03/04/2026")).shows(DateOrder.MONTH_DAY_YEAR))
                .isFalse();
        assertThat(DateFigures.of(List.of("03.04.2026")).shows(DateOrder.DAY_MONTH_YEAR))
                .isTrue();
        assertThat(DateFigures.of(List.of("2026-04-03", "2026-04-04", "03/04/26"))
                        .against(DateOrder.YEAR_MONTH_DAY))
                .isEqualTo(1);
    }

    @Test
    void isUnsureWhereBothOrdersOccur() {
        assertThat(DateOrderGuess.of(List.of("13/02/2025", "02/13/2025"))
                        .orElseThrow()
                        .confidence())
                .isLessThan(60);
    }
}
