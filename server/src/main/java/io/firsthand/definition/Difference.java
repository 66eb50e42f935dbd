package io.firsthand.definition;

/**
 * One thing in which a content differs from an earlier one; {@link Sentences#difference} puts it in words.
 *
 * @param line where, as {@link Line} calls it
 * @param part what of the line, such as {@code condition}; {@code line} for all of it
 * @param name what people call the line: a question, a track, a label; empty where the line has no name of its own
 * @param before empty if there was nothing; a condition is CEL, a list has a line each
 * @param after empty if there is nothing any more
 */
public record Difference(String line, Kind kind, String part, String name, String before, String after) {

    static final String ALL = "line";

    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It stands elsewhere now; only told where the order means something. */
        MOVED
    }

    public boolean isOfCondition() {
        return part.equals("condition");
    }
}
