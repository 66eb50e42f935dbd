package io.firsthand.calendar;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import java.util.Optional;
import java.util.UUID;

/** That a function or a person works by a calendar. */
record Use(String kind, String subject, UUID calendar) {

    static final String FUNCTION = "FUNCTION";
    static final String PERSON = "PERSON";

    Optional<Function> function() {
        return kind.equals(FUNCTION) ? Optional.of(Function.valueOf(subject)) : Optional.empty();
    }

    Optional<PersonId> person() {
        return kind.equals(PERSON) ? Optional.of(new PersonId(UUID.fromString(subject))) : Optional.empty();
    }
}
