package io.firsthand.unread;

import org.jspecify.annotations.Nullable;

/**
 * Something that a card says and its lead doesn't.
 *
 * @param now what the lead says instead; null for nothing
 * @param confidence 0 to 100
 * @param unsure whether somebody should look twice
 */
public record Offer(CardPart part, String value, @Nullable String now, int confidence, boolean unsure) {}
