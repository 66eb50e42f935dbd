package io.firsthand.intake;

import java.util.List;

/**
 * How many rows met which verdict.
 *
 * @param mended how many of them were unwrapped from quotes
 */
public record Counts(long rows, long created, long updated, long skipped, long refused, long mended) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(List<RowVerdict> verdicts) {
        return new Counts(
                verdicts.size(),
                count(verdicts, Verdict.CREATE),
                count(verdicts, Verdict.UPDATE),
                count(verdicts, Verdict.SKIP),
                count(verdicts, Verdict.ERROR),
                verdicts.stream().filter(RowVerdict::mended).count());
    }

    public long of(Verdict verdict) {
        return switch (verdict) {
            case CREATE -> created;
            case UPDATE -> updated;
            case SKIP -> skipped;
            case ERROR -> refused;
        };
    }

    private static long count(List<RowVerdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(it -> it.verdict() == verdict).count();
    }
}
