package io.firsthand.definition;

import java.util.List;

/**
 * One thing that is wrong with a definition, and where.
 *
 * @param path within {@link Content#json()}, by key where there is one, such as {@code criteria.budget.condition},
 *     {@code below.rest.track}, {@code terms.attempts} or {@code threshold}
 * @param key of the sentence that tells it
 * @param args for the sentence
 * @param line 1 and up where a condition is wrong, 0 elsewhere
 * @param column 1 and up where a condition is wrong, 0 elsewhere
 */
public record Problem(String path, String key, List<Object> args, int line, int column) {

    public Problem {
        args = List.copyOf(args);
    }

    static Problem of(String path, String key, Object... args) {
        return new Problem(path, "definition.problem." + key, List.of(args), 0, 0);
    }

    /** The line of the document it is on, as {@link Line} calls it. */
    public String at() {
        return Line.of(path);
    }
}
