package io.firsthand.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the product laid before a review: the month beside the one before, as it stood when this was prepared.
 *
 * @param until up to when was looked: the end of the month, or the moment of preparing within the running one
 * @param questions that nobody answers, and those answered within the month; what was prepared before there were any has none
 * @param companies that go on while we do not
 * @param reasons why handoffs of the month did not convert, the most frequent first
 */
public record Prepared(
        Instant until,
        List<Figure> figures,
        List<Channel> channels,
        List<Reason> reasons,
        List<Missing> missing,
        long packets,
        List<Separation> criteria,
        long judged,
        long disputes,
        long returned,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Asked> questions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Waiting> companies) {

    public static final Prepared NOTHING = new Prepared(
            Instant.EPOCH, List.of(), List.of(), List.of(), List.of(), 0, List.of(), 0, 0, 0, List.of(), List.of());

    public Prepared {
        figures = List.copyOf(figures);
        channels = List.copyOf(channels);
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        criteria = List.copyOf(criteria);
        questions = questions == null ? List.of() : List.copyOf(questions);
        companies = companies == null ? List.of() : List.copyOf(companies);
    }

    /** How a figure is written. */
    public enum Unit {
        COUNT,
        /** From 0 to 1. */
        SHARE,
        MINUTES,
        MONEY
    }

    /**
     * One figure of the month and of the one before.
     *
     * @param key behind {@code review.figure.}
     * @param currency of {@link Unit#MONEY} only
     * @param now null where there is nothing to tell
     * @param n of how many it is
     */
    public record Figure(
            String key,
            Unit unit,
            @Nullable String currency,
            @Nullable Double now,
            long n,
            @Nullable Double before,
            long nBefore) {}

    /** What became so far of what a channel brought to sales within the month; the rest is still open. */
    public record Channel(String channel, long offered, long accepted, long qualified, long won, long failed) {}

    /**
     * Why some did not convert.
     *
     * @param key a whole key of words
     */
    public record Reason(String key, long count) {}

    /**
     * What buyers ask.
     *
     * @param open leads with an open opportunity that asked it
     * @param answer what answers it since this month; empty where nothing does
     * @param sent to so many leads, of which so many opened it that allow us to see that
     */
    public record Asked(String question, String text, long leads, long open, String answer, long sent, long opened) {}

    /**
     * A company that goes on while we do not.
     *
     * @param why {@code waking}, {@code decided} or {@code given_up}
     * @param day since when, or when it wanted to decide
     */
    public record Waiting(String company, String name, String why, String day) {}

    /** What was missing, in how many packets, and how often sales said so. */
    public record Missing(String label, long packets, long said) {}

    /**
     * Whether leads that met a criterion when they were judged became SQL more often than those that did not.
     *
     * @param good that met it and became SQL, of so many that met it; the same of those that did not meet it
     * @param low with {@code high} between which two values the difference of the two shares lies, at 95 %
     */
    public record Separation(
            String key,
            String question,
            long good,
            long met,
            long goodWithout,
            long notMet,
            long unknown,
            double low,
            double high,
            Says says) {

        /** What follows from that. */
        public enum Says {
            SEPARATES,
            /** Those that met it became SQL less often. */
            BACKWARDS,
            /** No difference is seen. */
            NOTHING,
            TOO_FEW;

            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public Optional<Figure> figure(String key) {
        return figures.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
