package io.firsthand.review;

import java.time.Instant;
import java.util.UUID;

/** What was noted about one thing on the agenda. */
public record Note(Agenda item, String words, long version, UUID by, Instant at) {}
