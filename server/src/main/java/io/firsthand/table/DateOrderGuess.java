package io.firsthand.table;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which order the dates of a column, or of a file, are written. */
public final class DateOrderGuess {

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2\\s?(\\d{1,4})(\\D.*)?");

    private DateOrderGuess() {}

    /**
     * The order that most of the cells can be read in; where day and month could change places, points mean the day
     * comes first and strokes that it is a guess.
     *
     * @return empty if no cell is a date in figures
     */
    public static Optional<Detected<DateOrder>> of(Collection<String> cells) {
        var yearFirst = 0;
        var dayFirst = 0;
        var monthFirst = 0;
        var either = 0;
        var points = 0;
        for (var cell : cells) {
            var m = FIGURES.matcher(cell.strip());
            if (!m.matches()) {
                continue;
            }
            if (m.group(1).length() >= 3) {
                yearFirst++;
            } else {
                var first = Integer.parseInt(m.group(1));
                var second = Integer.parseInt(m.group(3));
                dayFirst += first > 12 && second <= 12 ? 1 : 0;
                monthFirst += second > 12 && first <= 12 ? 1 : 0;
                either += first <= 12 && second <= 12 ? 1 : 0;
                points += isPoint(m) ? 1 : 0;
            }
        }
        return decide(yearFirst, dayFirst, monthFirst, either, points);
    }

    private static Optional<Detected<DateOrder>> decide(
            int yearFirst, int dayFirst, int monthFirst, int either, int points) {
        if (yearFirst + dayFirst + monthFirst + either == 0) {
            return Optional.empty();
        }
        if (yearFirst > dayFirst + monthFirst + either) {
            return Optional.of(new Detected<>(DateOrder.YEAR_MONTH_DAY, 99));
        }
        if (dayFirst == 0 && monthFirst == 0) {
            var mostlyPoints = points * 2 > either;
            return Optional.of(
                    mostlyPoints
                            ? new Detected<>(DateOrder.DAY_MONTH_YEAR, 90)
                            : new Detected<>(DateOrder.MONTH_DAY_YEAR, 50));
        }
        var sure = Math.max(dayFirst, monthFirst);
        return Optional.of(Detected.of(
                dayFirst >= monthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR,
                0.99 * sure / (dayFirst + monthFirst)));
    }

    private static boolean isPoint(Matcher m) {
        return m.group(2).equals(".");
    }
}
