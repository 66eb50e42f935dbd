package io.firsthand.table;

/**
 * How large the parts of a table may be, so that no file, whatever is in it, takes more than a few megabytes to read.
 *
 * @param columns at most
 * @param recordLength characters of one row, quotes and line breaks included
 * @param fieldLength characters of one cell
 */
public record Limits(int columns, int recordLength, int fieldLength) {

    public static final Limits USUAL = new Limits(2_000, 1_000_000, 100_000);
}
