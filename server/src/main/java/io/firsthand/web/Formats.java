package io.firsthand.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers, times and hashes as people read them. */
class Formats {

    private static final int SHOWN_AT_EACH_END = 6;

    private Formats() {}

    static String number(Locale locale, long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    static String percent(Locale locale, double fraction) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(fraction);
    }

    static String day(Locale locale, ZoneId zone, Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    static String exact(Locale locale, ZoneId zone, Instant time) {
        var local = time.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(local)
                + DateTimeFormatter.ofPattern(" zzz", locale).format(local);
    }

    static String ago(Page page, Instant time) {
        var passed = Duration.between(time, page.now());
        if (passed.isNegative()) {
            return exact(page.locale(), page.zone(), time);
        }
        if (passed.toMinutes() < 1) {
            return Page.say("web.time.now");
        }
        if (passed.toHours() < 1) {
            return Page.say("web.time.minutes", passed.toMinutes());
        }
        return daysAgo(page, time, passed);
    }

    private static String daysAgo(Page page, Instant time, Duration passed) {
        var day = time.atZone(page.zone()).toLocalDate();
        var days = page.now().atZone(page.zone()).toLocalDate().toEpochDay() - day.toEpochDay();
        if (days == 0) {
            return Page.say("web.time.hours", passed.toHours());
        }
        if (days == 1) {
            return Page.say("web.time.yesterday");
        }
        return days < 14 ? Page.say("web.time.days", days) : day(page.locale(), page.zone(), time);
    }

    static String shortened(String hash) {
        return hash.length() <= 2 * SHOWN_AT_EACH_END + 1
                ? hash
                : hash.substring(0, SHOWN_AT_EACH_END) + "…" + hash.substring(hash.length() - SHOWN_AT_EACH_END);
    }
}
