package io.firsthand.definition;

import java.util.Optional;

/**
 * Conditions that somebody is still building: nothing is judged by them, but a draft keeps them as far as they have come,
 * as a comment of CEL.
 */
public final class Unfinished {

    private static final String MARK = "// unfinished ";

    private Unfinished() {}

    /** To be kept where a condition stands; the form is any text in one line. */
    public static String of(String form) {
        return MARK + form.replace('\n', ' ').replace('\r', ' ');
    }

    public static boolean is(String condition) {
        return condition.startsWith(MARK);
    }

    /** What {@link #of} was given; empty for finished conditions. */
    public static Optional<String> form(String condition) {
        return is(condition) ? Optional.of(condition.substring(MARK.length())) : Optional.empty();
    }
}
