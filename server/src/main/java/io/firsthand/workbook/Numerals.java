package io.firsthand.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes the numbers of a workbook as people read them: ids whole, dates as dates. */
final class Numerals {

    private static final int LONGEST = 64;
    private static final int MOST_FIGURES = 40;
    /** More than these a spreadsheet does not show either; what follows is the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final long LAST_DAY = 2_958_465;
    private static final long DAY = 86_400_000;
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final LocalDate epoch;

    /**
     * Writes numbers of one workbook.
     *
     * @param isSince1904 whether its days are counted from 1904
     */
    Numerals(boolean isSince1904) {
        this.epoch = isSince1904 ? SINCE_1904 : SINCE_1900;
    }

    /** The text as it stands, where it is no number. */
    String text(String value, CellFormat format) {
        if (value.length() > LONGEST) {
            return value;
        }
        try {
            var number = new BigDecimal(value.strip());
            if (Math.abs((long) number.scale()) > MOST_FIGURES * 10L
                    || number.precision() - (long) number.scale() > MOST_FIGURES) {
                return value;
            }
            return switch (format.kind()) {
                case NUMBER -> plain(number, format.digits());
                case DATE, TIME, DURATION -> time(number, format);
            };
        } catch (NumberFormatException _) {
            return value;
        }
    }

    private static String plain(BigDecimal number, int digits) {
        if (number.signum() == 0) {
            return "0".repeat(Math.max(1, digits));
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return number.round(SHOWN).stripTrailingZeros().toPlainString();
        }
        var whole = number.toBigInteger().toString();
        return number.signum() < 0 || whole.length() >= digits ? whole : "0".repeat(digits - whole.length()) + whole;
    }

    private String time(BigDecimal number, CellFormat format) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return plain(number, 0);
        }
        var milliseconds = number.multiply(BigDecimal.valueOf(DAY))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        var days = milliseconds / DAY;
        var time = LocalTime.ofNanoOfDay(milliseconds % DAY * 1_000_000);
        if (format.kind() == CellFormat.Kind.DURATION) {
            return "%02d:%02d:%02d".formatted(milliseconds / 3_600_000, time.getMinute(), time.getSecond());
        }
        if (days == 0 && format.kind() == CellFormat.Kind.TIME) {
            return clock(time);
        }
        var date = date(days);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + " " + clock(time);
    }

    /** Spreadsheets believe that there was a 29th of February 1900, day 60. */
    private LocalDate date(long days) {
        return epoch.plusDays(epoch.equals(SINCE_1900) && days < 60 ? days + 1 : days);
    }

    private static String clock(LocalTime time) {
        return time.format(time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MILLISECONDS);
    }
}
