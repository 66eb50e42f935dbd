package io.firsthand.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One definition held against the past.
 *
 * @param hash of the content that was tested
 * @param total leads to look at; null while it is still found out what was known of them
 * @param report when it is done
 * @param reportHash SHA-256 in hex of the report as it is stored
 * @param seenAt when whoever works on it last said so
 */
public record Backtest(
        UUID id,
        UUID definition,
        String hash,
        Plan plan,
        State state,
        @Nullable Long total,
        long done,
        @Nullable Report report,
        @Nullable String reportHash,
        UUID startedBy,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant endedAt) {

    private static final Duration SILENT = Duration.ofMinutes(1);

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its words. */
        public String words() {
            return "backtest.state." + id();
        }

        static State of(String id) {
            return Arrays.stream(values())
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElse(FAILED);
        }
    }

    /** One that nobody works on any more, because a server stopped, has failed. */
    Backtest seen(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENT).isBefore(now) ? with(State.FAILED) : this;
    }

    private Backtest with(State other) {
        return new Backtest(
                id,
                definition,
                hash,
                plan,
                other,
                total,
                done,
                report,
                reportHash,
                startedBy,
                startedAt,
                seenAt,
                endedAt);
    }

    /**
     * All that a back-test says, as it is signed.
     *
     * @param definition hash of the content that was tested
     * @param inForce hash of the content that it was tested beside
     */
    public record Report(String definition, @Nullable String inForce, Plan plan, Finding finding) {}
}
