package io.firsthand.review;

import io.firsthand.handoff.Handoff.Dispute.Standing;
import java.time.Instant;
import java.util.UUID;

/** What a review decided on a disputed lead. */
public record Ruling(UUID handoff, Standing standing, Instant at) {}
