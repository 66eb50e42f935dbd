package io.firsthand.lead;

/**
 * How many leads a list has.
 *
 * @param isAtLeast whether counting stopped there, because it would have taken too long
 */
public record Count(long value, boolean isAtLeast) {}
