package io.firsthand.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HookRatesTest {

    private Instant now = Instant.parse("2026-05-04T09:30:00Z");
    private final HookRates rates = new HookRates(3, 2, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void oneNetworkSendsSoMuchAMinute() {
        for (var i = 0; i < 3; i++) {
            assertThat(rates.wait("1.2.3.0", "a")).isEmpty();
        }
        now = now.plusSeconds(20);

        assertThat(rates.wait("1.2.3.0", "b")).contains(Duration.ofSeconds(40));
        assertThat(rates.wait("1.2.4.0", "a")).isEmpty();

        now = now.plusSeconds(40);
        assertThat(rates.wait("1.2.3.0", "a")).isEmpty();
    }

    @Test
    void aHookTakesSoMuchAMinuteWhereverItComesFromAndStrangersDoNotCount() {
        assertThat(rates.wait("1.1.1.0", "a")).isEmpty();
        assertThat(rates.wait("1.1.2.0", "a")).isEmpty();
        assertThat(rates.wait("1.1.3.0", "a")).isEmpty();

        rates.taken("a");
        rates.taken("a");

        assertThat(rates.wait("1.1.4.0", "a")).contains(Duration.ofMinutes(1));
        assertThat(rates.wait("1.1.4.0", "b")).isEmpty();
    }
}
