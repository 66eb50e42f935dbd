package io.firsthand.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a piece of content.
 *
 * @param what {@code content.event.<what>} are its words
 */
public record PieceEvent(String what, @Nullable String words, UUID by, Instant at) {}
