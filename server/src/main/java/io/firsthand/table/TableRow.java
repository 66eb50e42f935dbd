package io.firsthand.table;

import java.util.List;

/** One row of a table below its header, numbered as a spreadsheet would: the first row of the file is 1. */
public sealed interface TableRow {

    long number();

    /** The line of the file it begins on, counted from 1. */
    long line();

    /**
     * A row with as many cells as the table has columns.
     *
     * @param mended whether it had been wrapped in quotes as a whole and was unwrapped
     */
    record Read(long number, long line, List<String> cells, boolean mended) implements TableRow {

        Read with(List<String> others) {
            return new Read(number, line, others, mended);
        }
    }

    /**
     * A row that cannot be read.
     *
     * @param text as it stands in the file
     */
    record Refused(long number, long line, String text, Fault fault) implements TableRow {}
}
