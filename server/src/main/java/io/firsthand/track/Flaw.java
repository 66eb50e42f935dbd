package io.firsthand.track;

import java.util.List;

/**
 * Something to mend before a track can be put to use.
 *
 * @param place {@code name}, {@code keeping}, {@code exit}, {@code reentry} or {@code steps.<key>}
 * @param words key of the sentence that tells it
 * @param line 1 and up where a condition is wrong, 0 elsewhere
 */
public record Flaw(String place, String words, List<Object> arguments, int line, int column) {

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(String place, String rest, Object... arguments) {
        return new Flaw(place, "track.flaw." + rest, List.of(arguments), 0, 0);
    }
}
