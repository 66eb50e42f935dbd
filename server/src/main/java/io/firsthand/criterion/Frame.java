package io.firsthand.criterion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one lead, in the order in which a judge asks for it.
 *
 * @param values null where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares frames.
record Frame(@Nullable Object[] values, Instant now) {}
