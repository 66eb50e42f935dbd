package io.firsthand.definition;

/**
 * One thing that marketing hands over with a lead.
 *
 * @param key a path of the vocabulary such as {@code contact.phone} where the product can look for it, else a word of
 *     its own that a person ticks
 */
public record Packet(String key, String label, boolean required) {}
