package io.firsthand.lead;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said in or about a conversation.
 *
 * @param by the person or service token that wrote it down
 */
public record Note(UUID id, String text, Instant at, UUID by) {}
