package io.firsthand.network;

import io.firsthand.network.Tie.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody worked.
 *
 * @param holder a colleague where {@code isPerson}, else a contact
 * @param ended the day after the last; absent while it goes on
 */
public record Job(
        UUID id,
        UUID holder,
        boolean isPerson,
        String employer,
        String employerKey,
        LocalDate begun,
        @Nullable LocalDate ended) {

    private static final double MOST = 0.8;
    private static final double MONTHS_FOR_MOST = 24;

    /** The tie between two who worked for the same employer for some time together; it fades from the last day on. */
    static Optional<Tie> between(Job one, Job other, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var from = one.begun.isAfter(other.begun) ? one.begun : other.begun;
        var until = earlier(one.end(today), other.end(today));
        var months = ChronoUnit.DAYS.between(from, until) / 30.44;
        if (!one.employerKey.equals(other.employerKey) || one.holder.equals(other.holder) || months < 1) {
            return Optional.empty();
        }
        var isTurned = other.isPerson || (!one.isPerson && other.holder.compareTo(one.holder) < 0);
        var first = isTurned ? other : one;
        var second = isTurned ? one : other;
        var at = until.atStartOfDay(ZoneOffset.UTC).toInstant();
        var weight = Weight.of(MOST * Math.min(1, months / MONTHS_FOR_MOST), at);
        return second.isPerson
                ? Optional.empty()
                : Optional.of(new Tie(
                        first.holder,
                        second.holder,
                        Ground.EMPLOYER,
                        first.isPerson,
                        weight,
                        new Counts(1, 1, 0, 0, 0),
                        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        one.employer,
                        null));
    }

    private LocalDate end(LocalDate today) {
        return ended == null || ended.isAfter(today) ? today : ended;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
