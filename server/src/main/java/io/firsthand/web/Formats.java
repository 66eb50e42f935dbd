package io.firsthand.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    static String wholePercent(Locale locale, double fraction) {
        return NumberFormat.getPercentInstance(locale).format(fraction);
    }

    static String minutes(long minutes) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        if (hours == 0) {
            return Page.say("web.minutes", rest);
        }
        return rest == 0 ? Page.say("web.hours", hours) : Page.say("web.hours.minutes", hours, rest);
    }

    static String decimal(Locale locale, double value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    static String day(Locale locale, ZoneId zone, Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    static String date(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    static String exact(Locale locale, ZoneId zone, Instant time) {
        var local = time.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(local)
                + DateTimeFormatter.ofPattern(" zzz", locale).format(local);
    }

    static String ago(Page page, Instant time) {
        var passed = passed(page.zone(), time, page.now());
        if (passed != null) {
            return Page.say("web.time." + passed.unit(), passed.count());
        }
        return time.isAfter(page.now())
                ? exact(page.locale(), page.zone(), time)
                : day(page.locale(), page.zone(), time);
    }

    /** How long ago, in the unit that says most; the end of a key of words. */
    record Passed(String unit, long count) {}

    /** Null for what is to come and for what is 14 days ago or longer: there the date says more. */
    static @Nullable Passed passed(ZoneId zone, Instant time, Instant now) {
        var passed = Duration.between(time, now);
        if (passed.isNegative()) {
            return null;
        }
        if (passed.toMinutes() < 1) {
            return new Passed("now", 0);
        }
        if (passed.toHours() < 1) {
            return new Passed("minutes", passed.toMinutes());
        }
        var days = ChronoUnit.DAYS.between(
                time.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days == 0) {
            return new Passed("hours", passed.toHours());
        }
        if (days == 1) {
            return new Passed("yesterday", 1);
        }
        return days < 14 ? new Passed("days", days) : null;
    }

    static String shortened(String hash) {
        return hash.length() <= 2 * SHOWN_AT_EACH_END + 1
                ? hash
                : hash.substring(0, SHOWN_AT_EACH_END) + "…" + hash.substring(hash.length() - SHOWN_AT_EACH_END);
    }
}
