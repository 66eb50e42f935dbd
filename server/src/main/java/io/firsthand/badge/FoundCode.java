package io.firsthand.badge;

/**
 * A code in a picture.
 *
 * @param text as it is coded, at most {@link #LONGEST_TEXT} characters
 */
public record FoundCode(String text, CodeFormat format) {

    /** In characters; what is longer is no badge. */
    public static final int LONGEST_TEXT = 4_096;
}
