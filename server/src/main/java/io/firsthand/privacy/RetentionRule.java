package io.firsthand.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How long people are kept of whom nothing is heard, and what happens then.
 *
 * @param months without any change to any of their leads
 */
public record RetentionRule(Whom whom, int months, Mode mode) {

    public static final int SHORTEST = 1;
    public static final int LONGEST = 120;

    /** Whom a rule is about; nobody who has a standing consent, or who objected and must be remembered for it. */
    public enum Whom {
        /** All their leads were taken off the lists. */
        WITHDRAWN,
        /** All their leads are disqualified or lost. */
        CLOSED,
        /** All their leads are inquiries, qualified by marketing at most, or nurtured: nothing came of them. */
        UNANSWERED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Whom> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
        }
    }

    /** What is done about them. */
    public enum Mode {
        OFF,
        /** They are listed for somebody to decide. */
        PROPOSE,
        /** They are erased, once a day. */
        APPLY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Mode> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
        }
    }
}
