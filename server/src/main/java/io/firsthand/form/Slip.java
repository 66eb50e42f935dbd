package io.firsthand.form;

/**
 * One thing wrong with what somebody filled in.
 *
 * @param field the question's field, or {@code consent.} and the consent's id; empty for the whole form
 * @param words the key of the sentence that tells it, with the detail as argument {0}
 */
public record Slip(String field, String words, String detail) {}
