package io.firsthand.buying;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a company is in its purchase, whatever the stages of its leads say, and why we think so. */
public record Progress(State state, List<Reason> reasons) {

    public Progress {
        reasons = List.copyOf(reasons);
    }

    /** In the order of a purchase. */
    public enum State {
        /** Nothing of late. */
        NO_SIGN,
        /** Somebody looks around. */
        EXPLORING,
        /** Several look, or it is known by what they choose. */
        EVALUATING,
        /** A day is set, or an offer is open. */
        DECIDING,
        /** For us or for somebody else, and nothing new since. */
        DECIDED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its words. */
        public String words() {
            return "buying.progress." + id();
        }

        public static Optional<State> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(State::id).toList();
        }
    }

    /**
     * One piece of evidence.
     *
     * @param id its words are {@code buying.reason.<id>}
     * @param arguments numbers and days, never names
     */
    public record Reason(String id, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String id, Object... arguments) {
            return new Reason(id, List.of(arguments));
        }

        public String words() {
            return "buying.reason." + id;
        }
    }
}
