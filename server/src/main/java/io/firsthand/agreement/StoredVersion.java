package io.firsthand.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version as it stands in its row, whatever somebody may have made of that. */
record StoredVersion(
        String segment,
        @Nullable Integer version,
        String state,
        String content,
        String hash,
        @Nullable Instant since) {}
