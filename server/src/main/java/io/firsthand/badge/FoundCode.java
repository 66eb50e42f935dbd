package io.firsthand.badge;

/**
 * A code in a picture.
 *
 * @param text as it is coded, at most {@link CodeReader#LONGEST_TEXT} characters
 */
public record FoundCode(String text, CodeFormat format) {}
