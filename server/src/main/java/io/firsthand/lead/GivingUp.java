package io.firsthand.lead;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is about to give up a lead, or has it nurtured instead.
 *
 * @param to where it would go
 */
public record GivingUp(LeadId lead, Stage to, Cause cause) {

    /** Why, as far as it can be told. */
    public enum Cause {
        NO_INTEREST,
        BAD_TIMING,
        /** Nobody answered, which says little of whether they buy. */
        NO_ANSWER,
        /** No reason was given. */
        UNSAID,
        /** Something that a second look would not change, such as a company that does not fit. */
        OTHER;

        private static final List<String> TIMING = List.of(
                "timing",
                "too early",
                "not now",
                "later",
                "next year",
                "zeitpunkt",
                "zu früh",
                "später",
                "nächstes jahr");
        private static final List<String> ANSWER = List.of(
                "no answer",
                "no response",
                "silent",
                "silence",
                "reach",
                "keine antwort",
                "meldet sich",
                "erreich",
                "funkstille");
        private static final List<String> INTEREST =
                List.of("interest", "no need", "interesse", "kein bedarf", "went cold", "ghosted");

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What words of a person come to, in the languages of the product. */
        public static Cause of(@Nullable String words) {
            if (words == null || words.isBlank()) {
                return UNSAID;
            }
            var text = words.toLowerCase(Locale.ROOT);
            return has(text, TIMING)
                    ? BAD_TIMING
                    : has(text, ANSWER) ? NO_ANSWER : has(text, INTEREST) ? NO_INTEREST : OTHER;
        }

        private static boolean has(String text, List<String> words) {
            return words.stream().anyMatch(text::contains);
        }
    }

    /** What somebody chooses who does it after a second look. */
    SecondThought.Choice choice() {
        return to == Stage.NURTURE ? SecondThought.Choice.KEPT : SecondThought.Choice.GAVE_UP;
    }

    /** Whether it is worth a second look at all. */
    public boolean isDoubtful() {
        return cause != Cause.OTHER && (to == Stage.DISQUALIFIED || to == Stage.LOST);
    }
}
