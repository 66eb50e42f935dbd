package io.firsthand.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

    @ParameterizedTest
    @CsvSource({
        "wikipedia, 3412",
        "mullerludenscheidt, 65752682",
        "breschnew, 17863",
        "meyer, 67",
        "schmidt, 862",
        "philip, 351",
        "xaver, 4837",
        "aabjoe, 01",
        "carl, 475",
        "czerny, 876",
        "acht, 042"
    })
    void codesAreThoseOfThePublishedRules(String name, String code) {
        assertThat(Sound.of(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"smyth, smith", "meier, mayr", "filip, philipp", "hansen, hanson", "stefan, stephan", "clark, klark"})
    void namesThatSoundAlikeHaveOneCode(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }

    @ParameterizedTest
    @CsvSource({"田中, 田中", "иванов, иванов", "hh, hh"})
    void whatHasNoSoundIsItsOwnCode(String name, String code) {
        assertThat(Sound.of(name)).isEqualTo(code);
    }
}
