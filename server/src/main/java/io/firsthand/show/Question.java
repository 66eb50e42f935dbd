package io.firsthand.show;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the staff asks to tell whether somebody is worth following up.
 *
 * @param choices of {@link Kind#CHOICE} and {@link Kind#CHOICES}; empty for others
 * @param retired whether it is not asked any more; answers that were given to it name it still
 */
public record Question(
        UUID id, UUID show, int position, String text, Kind kind, List<String> choices, boolean retired) {

    public Question {
        choices = List.copyOf(choices);
    }

    /** How it is answered. */
    public enum Kind {
        TEXT,
        CHOICE,
        CHOICES,
        YES_NO,
        NUMBER;

        /** As it stands in tables and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        boolean hasChoices() {
            return this == CHOICE || this == CHOICES;
        }
    }

    /** What shall be asked. */
    public record Wish(String text, Kind kind, List<String> choices) {}
}
