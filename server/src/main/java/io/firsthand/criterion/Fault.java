package io.firsthand.criterion;

import java.util.List;

/**
 * What is wrong with a condition, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param message the key of words, with the mend
 */
public record Fault(int line, int column, String message, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }
}
