package io.firsthand.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void readsBackWhatTheJdkWrote() {
        var random = new Random(2);
        for (var locale : List.of(Locale.US, Locale.GERMANY)) {
            var grouped = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale));
            for (var i = 0; i < 500; i++) {
                var number = BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), 2);

                assertThat(Numbers.read(grouped.format(number), locale.equals(Locale.GERMANY)))
                        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(number));
            }
        }
    }

    @Test
    void readsCurrenciesAndRefusesWords() {
        assertThat(Numbers.read("€ 1.234,50", true)).contains(new BigDecimal("1234.50"));
        assertThat(Numbers.read("1,234.5 USD", false)).contains(new BigDecimal("1234.5"));
        assertThat(Numbers.read("US$1,200", false)).contains(new BigDecimal("1200"));
        assertThat(Numbers.read("1200EUR", false)).contains(new BigDecimal("1200"));
        assertThat(Numbers.read("-5 kr", false)).contains(new BigDecimal("-5"));
        assertThat(Numbers.read("EUR-5", false)).contains(new BigDecimal("-5"));
        assertThat(Numbers.read("ABC", false)).isEmpty();
        assertThat(Numbers.read("12a", false)).isEmpty();
        assertThat(Numbers.read("1,2,3", false)).isEmpty();
        assertThat(Numbers.read("9".repeat(5_000), false)).isEmpty();
    }

    @Test
    void findsTheDecimalComma() {
        assertThat(Numbers.decimalComma(List.of("1,5", "2,25", "7")).value()).isTrue();
        assertThat(Numbers.decimalComma(List.of("1.5", "2,000")).value()).isFalse();
        assertThat(Numbers.decimalComma(List.of("7")).confidence()).isEqualTo(50);
        assertThat(Numbers.decimalComma(List.of("1.234,56 €", "990,00 €")).value())
                .isTrue();
        assertThat(Numbers.decimalComma(List.of("US$ 1,234.56", "$990.00")).value())
                .isFalse();
    }

    @Test
    void takesGroupsOfThreeForThousandsWhereNothingElseTells() {
        assertThat(Numbers.decimalComma(List.of("12.500", "8.000", "990")).value())
                .isTrue();
        assertThat(Numbers.decimalComma(List.of("12,500", "8,000", "990")).value())
                .isFalse();
        assertThat(Numbers.decimalComma(List.of("12.500", "8.25")).value()).isFalse();
        assertThat(Numbers.decimalComma(List.of("0.125", "0.500")).value()).isFalse();
    }

    @Test
    void readsYesAndNo() {
        for (var yes : List.of("yes", "Ja", "TRUE", "1", " y ", "wahr")) {
            assertThat(Booleans.read(yes)).contains(true);
        }
        for (var no : List.of("no", "Nein", "false", "0", "N")) {
            assertThat(Booleans.read(no)).contains(false);
        }
        assertThat(Booleans.read("maybe")).isEmpty();
    }
}
