package io.firsthand.outbound;

import java.util.List;

/**
 * Something wrong with what somebody wants.
 *
 * @param words key of words that say what, and how to mend it
 */
public record Flaw(String field, String words, List<Object> arguments) {

    static Flaw of(String field, String rest, Object... arguments) {
        return new Flaw(field, "outbound.flaw." + rest, List.of(arguments));
    }
}
