package io.firsthand.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead's step to another stage because of what a higher module keeps of it, such as an opportunity. */
public record StageMove(
        LeadId lead, Stage to, Instant at, @Nullable String reason) {}
