package io.firsthand.intake;

import io.firsthand.table.DateOrder;
import io.firsthand.table.Layout;
import java.nio.charset.Charset;
import java.util.Set;

/**
 * How the table of a file is to be read.
 *
 * @param header the row that names the columns; 0 for none
 * @param sheet of a workbook; empty for a file that is text itself
 * @param dates the order of dates in figures, for columns that have none of their own
 * @param missing cells that stand for "nothing"
 * @param zone of times that name none
 */
public record Reading(
        String charset,
        char delimiter,
        char quote,
        int header,
        String sheet,
        DateOrder dates,
        boolean decimalComma,
        Set<String> missing,
        String zone) {

    public Reading {
        missing = Set.copyOf(missing);
    }

    public static Reading of(Layout layout, DateOrder dates, boolean decimalComma, String zone) {
        return new Reading(
                layout.charset().name(),
                layout.delimiter(),
                layout.quote(),
                layout.header(),
                layout.sheet(),
                dates,
                decimalComma,
                Set.of(),
                zone);
    }

    public Layout layout() {
        return new Layout(Charset.forName(charset), delimiter, quote, header, sheet);
    }

    public Reading with(Layout layout) {
        return of(layout, dates, decimalComma, zone).withMissing(missing);
    }

    public Reading withDates(DateOrder order) {
        return of(layout(), order, decimalComma, zone).withMissing(missing);
    }

    public Reading withDecimalComma(boolean isComma) {
        return of(layout(), dates, isComma, zone).withMissing(missing);
    }

    public Reading withMissing(Set<String> tokens) {
        return new Reading(charset, delimiter, quote, header, sheet, dates, decimalComma, tokens, zone);
    }
}
