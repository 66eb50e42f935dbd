package io.firsthand.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers with a decimal point or a decimal comma, thousands marked or not, a currency before or after. */
public final class Numbers {

    private static final Pattern AROUND = Pattern.compile("^(?:[€$£¥]|[A-Z]{3}\\s)|(?:[€$£¥%]|\\s[A-Z]{3})$");
    private static final Pattern WITH_POINT =
            Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:[,'’\\u00A0\\u202F ]\\d{3})+)(?:\\.\\d+)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:[.'’\\u00A0\\u202F ]\\d{3})+)(?:,\\d+)?");
    private static final Pattern SURELY_COMMA = Pattern.compile("[-+]?[\\d.'’\\u00A0 ]*\\d,(?:\\d{1,2}|\\d{4,})");
    private static final Pattern SURELY_POINT = Pattern.compile("[-+]?[\\d,'’\\u00A0 ]*\\d\\.(?:\\d{1,2}|\\d{4,})");

    private Numbers() {}

    /** Empty if this is no number, or one of more than 30 figures. */
    public static Optional<BigDecimal> read(String text, boolean decimalComma) {
        var cell = AROUND.matcher(text.strip()).replaceAll("").strip();
        if (cell.length() > 30
                || !(decimalComma ? WITH_COMMA : WITH_POINT).matcher(cell).matches()) {
            return Optional.empty();
        }
        var plain = decimalComma
                ? cell.replaceAll("[.'’\\u00A0\\u202F ]", "").replace(',', '.')
                : cell.replaceAll("[,'’\\u00A0\\u202F ]", "");
        return Optional.of(new BigDecimal(plain));
    }

    /** Whether the numbers among the cells have a decimal comma. */
    public static Detected<Boolean> decimalComma(Collection<String> cells) {
        var comma = cells.stream()
                .map(String::strip)
                .filter(it -> SURELY_COMMA.matcher(it).matches())
                .count();
        var point = cells.stream()
                .map(String::strip)
                .filter(it -> SURELY_POINT.matcher(it).matches())
                .count();
        return comma + point == 0
                ? new Detected<>(false, 50)
                : Detected.of(comma > point, 0.99 * Math.max(comma, point) / (comma + point));
    }
}
