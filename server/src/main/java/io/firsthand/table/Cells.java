package io.firsthand.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;
import java.util.Optional;

/** Splits one record into its cells. */
final class Cells {

    private static final int MOST = 1 << 20;

    private final Layout layout;
    private final CsvReader.CsvReaderBuilder reader;

    Cells(Layout layout) {
        this.layout = layout;
        // Blanks after a closing quote are the only extra characters that get here.
        this.reader = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .quoteCharacter(layout.quote())
                .skipEmptyLines(false)
                .allowExtraCharsAfterClosingQuote(true);
    }

    List<String> of(String record) {
        return record.isEmpty()
                ? List.of("")
                : List.of(reader.ofSingleCsvRecord(StringArrayHandler.of(handler -> handler.maxFields(MOST)), record));
    }

    /** The cells inside the first, when it is the only one that says anything and was meant as a row of several. */
    Optional<List<String>> unwrapped(List<String> cells) {
        var whole = cells.getFirst();
        if (whole.indexOf(layout.delimiter()) < 0 || !cells.stream().skip(1).allMatch(String::isBlank)) {
            return Optional.empty();
        }
        var quotes = new Quotes(layout);
        for (var line : whole.split("\n", -1)) {
            if (!quotes.follow(line)) {
                return Optional.empty();
            }
        }
        return quotes.open() ? Optional.empty() : Optional.of(of(whole));
    }
}
