package io.firsthand.definition;

/**
 * Promises of their own for some leads; of those whose condition is met, the first one holds.
 *
 * @param key what it is called for ever, however it is renamed
 * @param condition CEL, such as {@code said.rating >= 4}
 * @param acceptWithin minutes of business time until sales accepts or rejects
 * @param firstResponseWithin minutes of business time until the first human response
 */
public record Target(String key, String name, String condition, int acceptWithin, int firstResponseWithin) {}
