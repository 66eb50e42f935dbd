package io.firsthand.table;

import java.util.Collection;
import java.util.Optional;

/** Finds out in which order the dates of a column, or of a file, are written. */
public final class DateOrderGuess {

    private DateOrderGuess() {}

    /** See {@link DateFigures#order}. */
    public static Optional<Detected<DateOrder>> of(Collection<String> cells) {
        return DateFigures.of(cells).order();
    }
}
