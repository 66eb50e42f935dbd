package io.firsthand.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param preset the id of the export it is read as; null for a list of anybody's making
 * @param system where it comes from, the namespace of its ids; null with no preset
 * @param confidence how sure that is, from 0 to 100, where nobody chose it
 */
public record Shape(
        @Nullable String preset,
        @Nullable String system,
        RowKind rows,
        @Nullable Integer confidence) {

    /** What callers say who see no page and want {@link #LIST}. */
    public static final String LIST_ID = "leads";

    /** A list of leads of anybody's making. */
    public static final Shape LIST = new Shape(null, null, RowKind.LEADS, null);
}
