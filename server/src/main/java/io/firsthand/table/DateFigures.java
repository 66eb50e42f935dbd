package io.firsthand.table;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the dates in figures of a column are written: each cell that is one, counted by the orders it can be read in. */
public final class DateFigures {

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2\\s?(\\d{1,4})(\\D.*)?");

    private long yearFirst;
    private long dayFirst;
    private long monthFirst;
    private long either;
    private long alike;
    private long points;
    private @Nullable String ofDay;
    private @Nullable String ofMonth;
    private @Nullable String ofEither;
    private @Nullable String ofAlike;

    public static DateFigures of(Collection<String> cells) {
        var figures = new DateFigures();
        cells.forEach(figures::add);
        return figures;
    }

    public void add(String cell) {
        var m = FIGURES.matcher(cell.strip());
        if (!m.matches()) {
            return;
        }
        if (m.group(1).length() >= 3) {
            yearFirst++;
            return;
        }
        var first = Integer.parseInt(m.group(1));
        var second = Integer.parseInt(m.group(3));
        points += m.group(2).equals(".") ? 1 : 0;
        if (first > 12 && second <= 12) {
            dayFirst++;
            ofDay = ofDay == null ? cell : ofDay;
        } else if (second > 12 && first <= 12) {
            monthFirst++;
            ofMonth = ofMonth == null ? cell : ofMonth;
        } else if (first == second && first <= 12) {
            alike++;
            ofAlike = ofAlike == null ? cell : ofAlike;
        } else if (first <= 12) {
            either++;
            ofEither = ofEither == null ? cell : ofEither;
        }
    }

    /**
     * The order that most of the cells can be read in; where day and month could change places, points mean the day
     * comes first and strokes that it is a guess.
     *
     * @return empty if no cell is a date in figures
     */
    public Optional<Detected<DateOrder>> order() {
        var open = either + alike;
        if (all() == 0) {
            return Optional.empty();
        }
        if (yearFirst > dayFirst + monthFirst + open) {
            return Optional.of(new Detected<>(DateOrder.YEAR_MONTH_DAY, 99));
        }
        if (dayFirst == 0 && monthFirst == 0) {
            return Optional.of(
                    points * 2 > open
                            ? new Detected<>(DateOrder.DAY_MONTH_YEAR, 90)
                            : new Detected<>(DateOrder.MONTH_DAY_YEAR, 50));
        }
        var sure = Math.max(dayFirst, monthFirst);
        return Optional.of(Detected.of(
                dayFirst >= monthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR,
                0.99 * sure / (dayFirst + monthFirst)));
    }

    /** How many cells are dates in figures. */
    public long all() {
        return yearFirst + dayFirst + monthFirst + either + alike;
    }

    /** How many can be read with the day first and with the month first, and would mean different days. */
    public long either() {
        return either;
    }

    /** How many cannot be meant in this order, those aside that begin with the year and are read as such in any. */
    public long against(DateOrder order) {
        return switch (order) {
            case YEAR_MONTH_DAY -> yearFirst == 0 ? 0 : all() - yearFirst;
            case DAY_MONTH_YEAR -> monthFirst;
            case MONTH_DAY_YEAR -> dayFirst;
        };
    }

    /** One of those. */
    public Optional<String> exampleAgainst(DateOrder order) {
        return Optional.ofNullable(
                switch (order) {
                    case YEAR_MONTH_DAY -> ofDay != null ? ofDay : ofMonth != null ? ofMonth : ofOpen();
                    case DAY_MONTH_YEAR -> ofMonth;
                    case MONTH_DAY_YEAR -> ofDay;
                });
    }

    private @Nullable String ofOpen() {
        return ofEither != null ? ofEither : ofAlike;
    }

    public Optional<String> exampleOfEither() {
        return Optional.ofNullable(ofEither);
    }

    /** Whether something shows this order: a figure above twelve, or points between, which come with the day first. */
    public boolean shows(DateOrder order) {
        return switch (order) {
            case YEAR_MONTH_DAY -> yearFirst > 0;
            case DAY_MONTH_YEAR -> dayFirst > 0 || points * 2 > either + alike;
            case MONTH_DAY_YEAR -> monthFirst > 0;
        };
    }
}
