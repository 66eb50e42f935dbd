package io.firsthand.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.database.CannotStart;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    @Test
    void readsDaysDatesAndTimes() {
        assertThat(Expiry.parse("90d", NOW)).isEqualTo("2027-02-19T20:00:00Z");
        assertThat(Expiry.parse("2027-01-31", NOW)).isEqualTo("2027-02-01T00:00:00Z");
        assertThat(Expiry.parse("2027-01-31T12:00:00Z", NOW)).isEqualTo("2027-01-31T12:00:00Z");
    }

    @Test
    void saysWhatItWouldHaveUnderstood() {
        for (var typed : new String[] {"soon", "90", "2027-02-30", "2027-01-31T25:00:00Z", "0d", ""}) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Expiry.parse(typed, NOW))
                    .withMessageContaining("write 90d");
        }
    }
}
