package io.firsthand.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who claims the rows of a file, and which file that is.
 *
 * @param at when they began to; the time of what a row gives no time for
 */
record Origin(
        UUID batch,
        String fileName,
        String sha256,
        @Nullable UUID person,
        String personName,
        Instant at) {}
