package io.firsthand.scoreboard;

import io.firsthand.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which handoffs are counted.
 *
 * @param people empty for all
 */
public record Narrowing(Span span, List<PersonId> people, Optional<String> channel, Optional<LocalDate> week) {

    public Narrowing {
        people = List.copyOf(people);
    }

    public static Narrowing of(Span span) {
        return new Narrowing(span, List.of(), Optional.empty(), Optional.empty());
    }
}
