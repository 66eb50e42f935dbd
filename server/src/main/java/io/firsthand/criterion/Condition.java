package io.firsthand.criterion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition as a form shows it; what an expert writes beyond that has no such form. */
public sealed interface Condition {

    /** As it is stored and judged by. */
    default String toCel() {
        throw new UnsupportedOperationException();
    }

    /**
     * One term against values.
     *
     * @param values two for {@link Operator#BETWEEN}, none for the known and unknown, one or more for those with lists
     */
    record Comparison(String path, Operator operator, List<Operand> values) implements Condition {
        public Comparison {
            values = List.copyOf(values);
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

    /** All of them. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}
}
