package io.firsthand.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a number in a cell means by its number format (ECMA-376 part 1, 18.8.30).
 *
 * @param digits at least so many are shown, for numbers that begin with zeros
 */
record CellFormat(Kind kind, int digits) {

    enum Kind {
        NUMBER,
        DATE,
        TIME,
        /** Hours that go on counting after 24. */
        DURATION
    }

    static final CellFormat NUMBER = new CellFormat(Kind.NUMBER, 0);

    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47);
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** By the number of a format that every program knows. */
    static CellFormat builtIn(int id) {
        if (DATES.contains(id)) {
            return new CellFormat(Kind.DATE, 0);
        }
        if (TIMES.contains(id)) {
            return new CellFormat(Kind.TIME, 0);
        }
        return id == 46 ? new CellFormat(Kind.DURATION, 0) : NUMBER;
    }

    /** By the code of a format that the workbook brings along. */
    static CellFormat of(String code) {
        var plain = WORDS.matcher(code).replaceAll("");
        plain = plain.substring(0, plain.indexOf(';') < 0 ? plain.length() : plain.indexOf(';'));
        if (ELAPSED.matcher(plain).find()) {
            return new CellFormat(Kind.DURATION, 0);
        }
        plain = BRACKETS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        if (plain.contains("general") || plain.contains("#") || plain.contains("?")) {
            return NUMBER;
        }
        if (plain.contains("y") || plain.contains("d") || plain.contains("mmm")) {
            return new CellFormat(Kind.DATE, 0);
        }
        if (plain.contains("h") || plain.contains("s")) {
            return new CellFormat(Kind.TIME, 0);
        }
        if (plain.contains("m")) {
            return new CellFormat(Kind.DATE, 0);
        }
        return ZEROS.matcher(plain).matches() ? new CellFormat(Kind.NUMBER, plain.length()) : NUMBER;
    }
}
