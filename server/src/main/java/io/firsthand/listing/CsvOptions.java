package io.firsthand.listing;

/**
 * How a file of leads is written.
 *
 * @param delimiter between cells: a comma, or the semicolon that spreadsheets of some countries want
 * @param marked whether it begins with the mark by which some spreadsheets know UTF-8
 */
public record CsvOptions(char delimiter, boolean marked) {

    public static final CsvOptions USUAL = new CsvOptions(',', false);

    /** As addresses have them. */
    public static CsvOptions of(String delimiter, boolean marked) {
        return new CsvOptions(delimiter.equals("semicolon") || delimiter.equals(";") ? ';' : ',', marked);
    }
}
