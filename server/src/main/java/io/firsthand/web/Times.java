package io.firsthand.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months that belong to no zone, as the reader writes them, for code that runs outside a template. */
public final class Times {

    private Times() {}

    /** 21 Nov 2026. */
    public static String day(LocalDate day, Locale locale) {
        return Formats.date(locale, day);
    }

    /** Nov 2026. */
    public static String shortMonth(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("LLL yyyy", locale));
    }
}
