package io.firsthand.hook;

/**
 * One thing wrong with what somebody wants a hook to be.
 *
 * @param words the key of the sentence that tells it
 */
public record Flaw(String field, String words) {}
