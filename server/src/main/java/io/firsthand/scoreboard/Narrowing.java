package io.firsthand.scoreboard;

import io.firsthand.identity.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which handoffs are counted.
 *
 * @param month in UTC; if there is one, the span does not matter
 * @param people empty for all
 */
public record Narrowing(
        Span span,
        List<PersonId> people,
        Optional<String> channel,
        Optional<LocalDate> week,
        Optional<YearMonth> month) {

    public Narrowing {
        people = List.copyOf(people);
    }

    public static Narrowing of(Span span) {
        return new Narrowing(span, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was offered in a calendar month in UTC, as reviews look back on it. */
    public static Narrowing of(YearMonth month) {
        return new Narrowing(Span.ALL, List.of(), Optional.empty(), Optional.empty(), Optional.of(month));
    }
}
