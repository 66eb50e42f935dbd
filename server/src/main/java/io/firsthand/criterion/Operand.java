package io.firsthand.criterion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A value that a form compares with. */
public sealed interface Operand {

    record Text(String value) implements Operand {}

    /** Also a number of days. */
    record Number(BigDecimal value) implements Operand {}

    record Flag(boolean value) implements Operand {}

    record Time(Instant value) implements Operand {}

    record Span(Duration value) implements Operand {}
}
