package io.firsthand.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTest {

    private static final String KEY = "0".repeat(64);
    private static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");

    @Test
    void isReadAsItWasMade() {
        var stamp = Stamp.first(NOW, new SecureRandom());

        assertThat(Stamp.read(stamp.text(KEY), KEY)).hasValueSatisfying(it -> {
            assertThat(it.at()).isEqualTo(NOW);
            assertThat(it.step()).isEqualTo(1);
            assertThat(it.nonce()).isEqualTo(stamp.nonce());
        });
    }

    @Test
    void isWorthNothingOnceAnyCharacterIsChanged() {
        var text = Stamp.first(NOW, new SecureRandom()).text(KEY);

        for (var i = 0; i < text.length(); i++) {
            var other = text.substring(0, i) + (text.charAt(i) == 'A' ? 'Q' : 'A') + text.substring(i + 1);
            assertThat(Stamp.read(other, KEY)).as(other).isEmpty();
        }
        assertThat(Stamp.read(text, "1".repeat(64))).isEmpty();
    }

    @Test
    void workIsANumberThatWasHardToFind() {
        var text = Stamp.first(NOW, new SecureRandom()).text(KEY);

        assertThat(Stamp.isWorkedFor(text, Visit.proof(text))).isTrue();
        assertThat(Stamp.isWorkedFor(text, "")).isFalse();
        assertThat(Stamp.isWorkedFor(text, "1e9")).isFalse();
        assertThat(Stamp.isWorkedFor(text, "9".repeat(40))).isFalse();
    }
}
