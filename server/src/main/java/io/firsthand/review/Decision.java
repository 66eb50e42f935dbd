package io.firsthand.review;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided: somebody promises it by a day.
 *
 * @param criterion key of one that is to go from the definition
 * @param definition the draft that it opened
 * @param task by which it reached its owner; null where that was erased, or before there were such tasks
 * @param keptAt when its owner had done it
 */
public record Decision(
        UUID id,
        UUID review,
        String words,
        PersonId owner,
        LocalDate due,
        @Nullable String criterion,
        @Nullable UUID definition,
        @Nullable UUID task,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant keptAt,
        boolean withdrawn) {

    Decision with(UUID its) {
        return new Decision(
                id, review, words, owner, due, criterion, definition, its, madeBy, madeAt, keptAt, withdrawn);
    }

    boolean says(String others, PersonId who, LocalDate by, @Nullable String key) {
        return words.equals(others) && owner.equals(who) && due.equals(by) && Objects.equals(criterion, key);
    }

    public Standing standing(LocalDate today) {
        if (keptAt != null) {
            return keptAt.isBefore(due.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant())
                    ? Standing.KEPT
                    : Standing.LATE;
        }
        return today.isAfter(due) ? Standing.OVERDUE : Standing.OPEN;
    }

    /** How a promise stands; a day of grace covers all zones. */
    public enum Standing {
        OPEN,
        KEPT,
        /** Kept, but after the day. */
        LATE,
        OVERDUE
    }
}
