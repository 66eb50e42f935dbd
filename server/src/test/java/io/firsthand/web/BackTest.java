package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackTest {

    @Test
    void aPlaceOfThisSiteIsGoneBackTo() {
        assertThat(Back.or("/leads/7?x=1", "/leads")).isEqualTo("/leads/7?x=1");
        assertThat(Back.or("//elsewhere.example", "/leads")).isEqualTo("/leads");
    }

    @Test
    void aPlaceThatNoBrowserCouldHaveComeFromIsNot() {
        var endless = "/leads?" + "x".repeat(100_000);

        assertThat(Back.or(endless, "/leads")).isEqualTo("/leads");
        assertThat(Back.carry("/hearings/7", endless)).isEqualTo("/hearings/7");
    }
}
