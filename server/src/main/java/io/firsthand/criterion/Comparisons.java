package io.firsthand.criterion;

import io.firsthand.criterion.Condition.Comparison;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Comparisons of one term, as code that allocates next to nothing. */
final class Comparisons {

    private static final long DAY = 86_400;

    private Comparisons() {}

    static Check check(Comparison it, Slots slots) {
        var slot = slots.of(it.path());
        return switch (it.operator()) {
            case IS_KNOWN -> new Check.Known(slot, Truth.MET, Truth.NOT_MET);
            case IS_UNKNOWN -> new Check.Known(slot, Truth.NOT_MET, Truth.MET);
            default -> new Check.OfTerm(slot, List.of(it.path()), test(it));
        };
    }

    private static Check.OfTerm.Test test(Comparison it) {
        var first = value(it.values().getFirst());
        return switch (it.operator()) {
            case IS -> (value, _) -> value.equals(first);
            case IS_NOT -> (value, _) -> !value.equals(first);
            case ONE_OF -> oneOf(values(it.values()));
            case NONE_OF -> not(oneOf(values(it.values())));
            case CONTAINS -> (value, _) -> Functions.mentions((String) value, (String) first);
            case HAS_ANY -> hasAny(values(it.values()));
            case HAS_NONE -> not(hasAny(values(it.values())));
            case AT_LEAST -> ordered(first, order -> order >= 0);
            case AT_MOST -> ordered(first, order -> order <= 0);
            case MORE_THAN -> ordered(first, order -> order > 0);
            case LESS_THAN -> ordered(first, order -> order < 0);
            case BETWEEN -> {
                var from = ordered(first, order -> order >= 0);
                var to = ordered(value(it.values().getLast()), order -> order <= 0);
                yield (value, frame) -> from.test(value, frame) && to.test(value, frame);
            }
            case WITHIN_LAST_DAYS, MORE_THAN_DAYS_AGO, WITHIN_NEXT_DAYS -> timed(it.operator(), days(first));
            case IS_KNOWN, IS_UNKNOWN -> throw new IllegalArgumentException("Compares with nothing: " + it);
        };
    }

    private static Check.OfTerm.Test timed(Operator operator, long days) {
        var seconds = days * DAY;
        return switch (operator) {
            case WITHIN_LAST_DAYS ->
                (value, frame) -> !((Instant) value).isBefore(frame.now().minusSeconds(seconds));
            case MORE_THAN_DAYS_AGO ->
                (value, frame) -> ((Instant) value).isBefore(frame.now().minusSeconds(seconds));
            default -> (value, frame) -> !((Instant) value).isAfter(frame.now().plusSeconds(seconds));
        };
    }

    private static Check.OfTerm.Test oneOf(Set<Object> wanted) {
        return (value, _) -> wanted.contains(value);
    }

    private static Check.OfTerm.Test hasAny(Set<Object> wanted) {
        return (value, _) -> Functions.hasAny((Collection<?>) value, wanted);
    }

    private static Check.OfTerm.Test not(Check.OfTerm.Test test) {
        return (value, frame) -> !test.test(value, frame);
    }

    /** Both are of one type, because the condition was checked and the value is held by the term's type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Check.OfTerm.Test ordered(Object than, IntPredicate wanted) {
        if (than instanceof Double number) {
            double limit = number;
            return (value, _) -> wanted.test(Double.compare((Double) value, limit));
        }
        return (value, _) -> wanted.test(((Comparable) value).compareTo(than));
    }

    private static Set<Object> values(List<Operand> operands) {
        return operands.stream().map(Comparisons::value).collect(Collectors.toUnmodifiableSet());
    }

    private static long days(Object number) {
        return ((Double) number).longValue();
    }

    /** As {@link Knowledge} holds it. */
    private static Object value(Operand operand) {
        return switch (operand) {
            case Operand.Text it -> it.value();
            case Operand.Amount it -> it.value().doubleValue() + 0d;
            case Operand.Flag it -> it.value();
            case Operand.Time it -> it.value();
            case Operand.Span it -> it.value();
        };
    }
}
