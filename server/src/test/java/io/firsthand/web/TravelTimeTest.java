package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TravelTimeTest {

    private static final InstantSource REAL = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));

    @TempDir
    private Path folder = Path.of("target");

    private TravelTime travel = TravelTime.in(Path.of("target", "none"), REAL);

    @BeforeEach
    void begin() {
        travel = TravelTime.in(folder.resolve("clock"), REAL);
    }

    @Test
    void movesForwardForEverybodyWhoAsks() {
        var clock = travel.clock();

        assertThat(travel.forward(Duration.ofDays(3))).isTrue();

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    void whatItLeapsOverIsNotLate() {
        travel.forward(Duration.ofDays(3));

        assertThat(travel.skipped(Instant.parse("2026-11-24T12:00:00Z"))).isTrue();
        assertThat(travel.skipped(Instant.parse("2026-11-22T08:59:00Z"))).isFalse();
        assertThat(travel.skipped(Instant.parse("2026-11-25T09:01:00Z"))).isFalse();
    }

    @Test
    void neverGoesBackNorTooFar() {
        assertThat(travel.forward(Duration.ofHours(-1))).isFalse();
        assertThat(travel.forward(Duration.ZERO)).isFalse();
        assertThat(travel.forward(TravelTime.FURTHEST.plusSeconds(1))).isFalse();
        assertThat(travel.forward(TravelTime.FURTHEST)).isTrue();
        assertThat(travel.forward(Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void aRestartDoesNotTurnItBack() {
        travel.forward(Duration.ofHours(5));

        assertThat(TravelTime.in(folder.resolve("clock"), REAL).ahead()).isEqualTo(Duration.ofHours(5));
    }
}
