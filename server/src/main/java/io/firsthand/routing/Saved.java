package io.firsthand.routing;

import java.util.List;
import java.util.UUID;

/** What came of a change to how leads are routed. */
public sealed interface Saved {

    record Done(UUID id) implements Saved {}

    record Missing() implements Saved {}

    record Refused(List<Flaw> flaws) implements Saved {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * What is wrong and how to mend it.
     *
     * @param field of the form, and of the API
     * @param key of the words
     */
    record Flaw(String field, String key, List<Object> arguments) {

        public Flaw {
            arguments = List.copyOf(arguments);
        }

        static Flaw of(String field, String key, Object... arguments) {
            return new Flaw(field, key, List.of(arguments));
        }
    }
}
