package io.firsthand.review.web;

import io.firsthand.web.Page;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as the reader calls them. */
public final class Months {

    private Months() {}

    /** Within a template. */
    public static String name(YearMonth month) {
        return name(month, Page.current().locale());
    }

    static String name(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    }
}
