package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void aDayIsReadWithBlanksAround() {
        assertThat(Days.of(" 2026-11-21 ")).contains(LocalDate.of(2026, 11, 21));
    }

    @Test
    void whatIsNoDayOrFarAwayIsNone() {
        assertThat(Days.of("")).isEmpty();
        assertThat(Days.of("soon")).isEmpty();
        assertThat(Days.of("2026-02-30")).isEmpty();
        assertThat(Days.of("0001-01-01")).isEmpty();
        assertThat(Days.of("9999-12-31")).isEmpty();
        assertThat(Days.of("+12026-01-01")).isEmpty();
    }
}
