package io.firsthand.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers with a decimal point or a decimal comma, thousands marked or not, a currency before or after. */
public final class Numbers {

    private static final Pattern AROUND = Pattern.compile(
            "^(?:[A-Z]{0,3}[€$£¥]|[A-Z]{3}(?=[\\s\\d-]))|(?:[€$£¥%]|(?<=[\\s\\d])(?:[A-Z]{3}|kr|zł|Fr\\.))$");
    private static final Pattern WITH_POINT =
            Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:[,'’\\u00A0\\u202F ]\\d{3})+)(?:\\.\\d+)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:[.'’\\u00A0\\u202F ]\\d{3})+)(?:,\\d+)?");
    private static final Pattern SURELY_COMMA = Pattern.compile("[-+]?[\\d.'’\\u00A0 ]*\\d,(?:\\d{1,2}|\\d{4,})");
    private static final Pattern SURELY_POINT = Pattern.compile("[-+]?[\\d,'’\\u00A0 ]*\\d\\.(?:\\d{1,2}|\\d{4,})");

    private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:,\\d{3})+");

    private Numbers() {}

    /** Empty if this is no number, or one of more than 30 figures. */
    public static Optional<BigDecimal> read(String text, boolean decimalComma) {
        var cell = bare(text);
        if (cell.length() > 30
                || !(decimalComma ? WITH_COMMA : WITH_POINT).matcher(cell).matches()) {
            return Optional.empty();
        }
        var plain = decimalComma
                ? cell.replaceAll("[.'’\\u00A0\\u202F ]", "").replace(',', '.')
                : cell.replaceAll("[,'’\\u00A0\\u202F ]", "");
        return Optional.of(new BigDecimal(plain));
    }

    /**
     * Whether the numbers among the cells have a decimal comma. Where none has decimals for sure, groups of three figures are
     * taken for thousands, for hardly anything is written with just three decimals.
     */
    public static Detected<Boolean> decimalComma(Collection<String> cells) {
        var numbers = cells.stream().map(Numbers::bare).toList();
        var comma = count(numbers, SURELY_COMMA);
        var point = count(numbers, SURELY_POINT);
        return comma + point == 0
                ? new Detected<>(count(numbers, THOUSANDS_BY_POINT) > count(numbers, THOUSANDS_BY_COMMA), 50)
                : Detected.of(comma > point, 0.99 * Math.max(comma, point) / (comma + point));
    }

    private static long count(Collection<String> numbers, Pattern written) {
        return numbers.stream().filter(it -> written.matcher(it).matches()).count();
    }

    private static String bare(String text) {
        return AROUND.matcher(text.strip()).replaceAll("").strip();
    }
}
