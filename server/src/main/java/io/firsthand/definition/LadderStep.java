package io.firsthand.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens by itself when a promise is about to be broken, or was: when, and what. */
public record LadderStep(When when, What what) {

    /** The moment, counted in business time. */
    public sealed interface When {

        /** When so much of the target is used up, 1 to 99. */
        record Percent(int percent) implements When {}

        /** So many minutes after the target has passed; 0 is the moment itself. */
        record AfterBreach(int minutes) implements When {}
    }

    /** What is done. */
    public enum What {
        /** Tells whoever should act. */
        REMIND,
        /** Tells the managers of that person's team. */
        TELL_MANAGER,
        /** Gives the lead to somebody else. */
        REASSIGN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }
}
