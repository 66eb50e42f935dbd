package io.firsthand.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrenciesTest {

    @Test
    void readsTheCodeOrTheMarkBesideAnAmount() {
        assertThat(Currencies.beside("1,234.5 USD", "EUR")).contains("USD");
        assertThat(Currencies.beside("€ 1.234,50", "GBP")).contains("EUR");
        assertThat(Currencies.beside("HK$1,200", "EUR")).contains("HKD");
        assertThat(Currencies.beside("Fr. 1'200.-", "EUR")).contains("CHF");
        assertThat(Currencies.beside("1 200 zł", "EUR")).contains("PLN");
    }

    @Test
    void takesTheUsualOneOfThoseThatShareAMark() {
        assertThat(Currencies.beside("$12", "CAD")).contains("CAD");
        assertThat(Currencies.beside("$12", "EUR")).contains("USD");
        assertThat(Currencies.beside("-5 kr", "DKK")).contains("DKK");
        assertThat(Currencies.beside("-5 kr", "EUR")).contains("SEK");
    }

    @Test
    void findsNoneWhereNoneIsNamed() {
        assertThat(Currencies.beside("12.50", "EUR")).isEmpty();
        assertThat(Currencies.beside("15 %", "EUR")).isEmpty();
        assertThat(Currencies.beside("ABC 12", "EUR")).isEmpty();
        assertThat(Currencies.beside("", "EUR")).isEmpty();
    }
}
