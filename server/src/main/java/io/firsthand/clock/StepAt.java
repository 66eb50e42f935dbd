package io.firsthand.clock;

import io.firsthand.definition.LadderStep;
import java.time.Instant;

/**
 * A step of the ladder and when it is taken.
 *
 * @param taken whether it was
 */
public record StepAt(LadderStep step, Instant at, boolean taken) {}
