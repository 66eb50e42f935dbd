package io.firsthand.field;

import io.firsthand.table.Profile;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds out what sort of values a column holds. */
public final class TypeGuess {

    /** What looks like a number and is none: nobody adds up postal codes. */
    private static final Pattern NAMES_NO_NUMBER = Pattern.compile(
            "(?i).*(phone|tele|fax|mobil|zip|postal|postcode|plz|postleitzahl|\\bids?\\b|_id\\b|\\bnr\\b).*");

    private static final Pattern LONG_ID = Pattern.compile("0\\d+|\\+\\d+|\\d{16,}");
    private static final Set<String> FIGURES_FOR_YES_AND_NO = Set.of("0", "1");
    private static final int MOST_CHOICES = 60;
    private static final int LONGEST_CHOICE = 80;
    private static final double NEARLY_ALL = 0.95;

    private final Profile.Column column;
    private final Notation notation;
    private final Set<String> missing;

    private TypeGuess(Profile.Column column, Notation notation, Set<String> missing) {
        this.column = column;
        this.notation = notation;
        this.missing = missing;
    }

    /** The type that nearly all values of the column are of; those that stand for nothing don't count. */
    public static FieldType of(Profile.Column column, Notation notation, Set<String> missing) {
        return new TypeGuess(column, notation, missing).type();
    }

    private FieldType type() {
        var words = column.values().keySet().stream()
                .filter(it -> !missing.contains(it))
                .toList();
        if (words.isEmpty()) {
            return FieldType.TEXT;
        }
        if (!FIGURES_FOR_YES_AND_NO.containsAll(words) && share(it -> reads(FieldType.BOOLEAN, it)) == 1) {
            return FieldType.BOOLEAN;
        }
        if (share(it -> it.contains(":") && reads(FieldType.DURATION, it)) >= NEARLY_ALL) {
            return FieldType.DURATION;
        }
        if (column.dates().isPresent() && share(it -> reads(FieldType.DATE, it)) >= NEARLY_ALL) {
            return FieldType.DATE;
        }
        if (!NAMES_NO_NUMBER.matcher(column.name()).matches()
                && share(it -> LONG_ID.matcher(it).matches()) == 0
                && share(it -> reads(FieldType.NUMBER, it)) >= NEARLY_ALL) {
            return FieldType.NUMBER;
        }
        return isChoice(words.size()) ? FieldType.CHOICE : FieldType.TEXT;
    }

    private boolean reads(FieldType type, String value) {
        return notation.read(type, value).isPresent();
    }

    private boolean isChoice(int different) {
        return different <= MOST_CHOICES
                && column.filled() >= 3L * different
                && !NAMES_NO_NUMBER.matcher(column.name()).matches()
                && share(it -> it.length() > LONGEST_CHOICE) == 0;
    }

    /** Which share of the different values is like that. */
    private double share(Predicate<String> like) {
        var all = column.values().keySet().stream()
                .filter(it -> !missing.contains(it))
                .toList();
        return (double) all.stream().filter(like).count() / all.size();
    }
}
