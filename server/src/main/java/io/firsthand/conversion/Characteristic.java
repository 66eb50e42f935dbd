package io.firsthand.conversion;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something by which leads differ, and the values it is looked at by.
 *
 * @param id path of a term, such as {@code contact.seniority}; or one of those of {@link Values}
 * @param values as they are; {@link #OTHER} for all that is too rare, {@link #UNKNOWN} for nothing known; of numbers one
 *     for each stretch
 * @param cuts of numbers, ascending: the first stretch is up to the first of them, the last beyond the last
 * @param learnt whether the probability is learnt from it
 * @param suspicious whether it says so much that it was probably filled in after the outcome
 */
public record Characteristic(
        String id, Kind kind, List<String> values, List<Double> cuts, boolean learnt, boolean suspicious) {

    public static final String OTHER = "*";
    public static final String UNKNOWN = "";

    /** What sort of values it has. */
    public enum Kind {
        /** One of some. */
        CHOICE,
        NUMBER,
        /** Several at once, perhaps none. */
        LIST
    }

    public Characteristic {
        values = List.copyOf(values);
        cuts = List.copyOf(cuts);
    }

    /** Such as {@code contact} or {@code custom}. */
    public String group() {
        var dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** The place among the values of one that is no list; −1 if it is none of them. */
    int place(@Nullable Object value) {
        if (value == null) {
            return values.indexOf(UNKNOWN);
        }
        if (kind == Kind.NUMBER && value instanceof Double number) {
            var place = 0;
            while (place < cuts.size() && number > cuts.get(place)) {
                place++;
            }
            return place;
        }
        var place = values.indexOf(text(value));
        return place < 0 ? values.indexOf(OTHER) : place;
    }

    static String text(Object value) {
        return value instanceof Double it && it == Math.rint(it) && Math.abs(it) < 1e15
                ? String.format(Locale.ROOT, "%d", it.longValue())
                : String.valueOf(value);
    }

    Characteristic with(boolean learnt, boolean suspicious) {
        return new Characteristic(id, kind, values, cuts, learnt, suspicious);
    }
}
