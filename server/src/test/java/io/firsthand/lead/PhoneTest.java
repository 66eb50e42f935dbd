package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "+49 89 636-48018,      US, +498963648018",
        "089 / 636 48018,       DE, +498963648018",
        "0049 (0)89 63648018,   DE, +498963648018",
        "(650) 253-0000,        US, +16502530000",
        "650.253.0000 x123,     US, +16502530000"
    })
    void writesOneNumberInOneWay(String given, String region, String e164) {
        assertThat(Phone.parse(given, region).orElseThrow().e164()).contains(e164);
    }

    @Test
    void keepsWhatCannotBeDialled() {
        assertThat(Phone.parse("extension 12", "US")).get().satisfies(it -> {
            assertThat(it.text()).isEqualTo("extension 12");
            assertThat(it.e164()).isEmpty();
        });
        assertThat(Phone.parse("none", "US")).isEmpty();
    }
}
