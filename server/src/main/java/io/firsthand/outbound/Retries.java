package io.firsthand.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery is tried again: after the times that Standard Webhooks proposes, about three days in all. */
final class Retries {

    /** After so long without any success an endpoint is closed. */
    static final Duration PATIENCE = Duration.ofDays(5);

    /** Longer nobody can have us wait. */
    static final Duration LONGEST_WAIT = Duration.ofHours(12);

    private static final Duration[] PAUSES = {
        Duration.ofSeconds(5),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(5),
        Duration.ofHours(10),
        Duration.ofHours(14),
        Duration.ofHours(20),
        Duration.ofHours(24)
    };

    private static final double JITTER = 0.1;

    private Retries() {}

    /** Empty when it was the last attempt. */
    static Optional<Instant> next(int attempts, Answer answer, Instant now, RandomGenerator random) {
        var asked = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
        if (attempts > PAUSES.length) {
            return Optional.empty();
        }
        var pause = PAUSES[Math.max(attempts, 1) - 1];
        var jittered = pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
        return Optional.of(now.plus(jittered.compareTo(asked) < 0 ? asked : jittered));
    }
}
