package io.firsthand.criterion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition as a form shows it; what an expert writes beyond that has no such form. */
public sealed interface Condition {

    /** As it is stored and judged by; {@link Conditions#ofCel} reads it back. */
    default String toCel() {
        return CelWriter.write(this);
    }

    /**
     * One term against values.
     *
     * @param values as many as {@link Operator#takes()} says
     */
    record Comparison(String path, Operator operator, List<Operand> values) implements Condition {
        public Comparison {
            values = List.copyOf(values);
            if (operator.takesMany() ? values.isEmpty() : values.size() != operator.takes()) {
                throw new IllegalArgumentException(operator + " doesn't take " + values.size() + " values");
            }
        }
    }

    /**
     * At least so many signals of that kind and with one of those names, within so many days.
     *
     * @param kind as {@link io.firsthand.lead.Signal.Kind#id()}; null for any
     * @param names empty for any
     * @param withinDays null for ever
     */
    record Signals(
            @Nullable String kind,
            List<String> names,
            int atLeast,
            @Nullable Integer withinDays) implements Condition {
        public Signals {
            names = List.copyOf(names);
        }
    }

    /** All of them; always met if there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them; never met if there is none. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Met where that is not, unknown where that is. */
    record Not(Condition part) implements Condition {}
}
