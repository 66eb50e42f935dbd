package io.firsthand.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads points in time the way people and programs write them; a date alone means the begin of that day. */
public final class Dates {

    private static final String TIME = "(?:[T,\\s]\\s*(?:um |at )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
            + "\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(?:Uhr)?\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2\\s?(\\d{1,4})\\.?" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\p{L}+,\\s)?(\\d{1,2})\\.?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})" + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}+,\\s)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(19|20|21)(\\d{2})(\\d{2})(\\d{2})");
    /** Seconds or milliseconds. */
    private static final Pattern SINCE_1970 = Pattern.compile("(\\d{10})(\\d{3})?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mae", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private Dates() {}

    /**
     * The point in time that the text names, or empty if it names none in that order.
     *
     * @param order of figures, for dates that do not begin with the year
     * @param zone for times that name none
     */
    public static Optional<Instant> read(String text, DateOrder order, ZoneId zone) {
        var cell = text.strip();
        try {
            return Optional.ofNullable(parse(cell, order, zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant parse(String cell, DateOrder order, ZoneId zone) {
        var m = FIGURES.matcher(cell);
        if (m.matches()) {
            return at(figures(m, order), m, 5, zone);
        }
        m = DAY_FIRST.matcher(cell);
        if (m.matches()) {
            return at(LocalDate.of(number(m, 3), month(m.group(2)), number(m, 1)), m, 4, zone);
        }
        m = MONTH_FIRST.matcher(cell);
        if (m.matches()) {
            return at(LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2)), m, 4, zone);
        }
        m = COMPACT.matcher(cell);
        if (m.matches()) {
            var day = LocalDate.of(number(m, 1) * 100 + number(m, 2), number(m, 3), number(m, 4));
            return day.atStartOfDay(zone).toInstant();
        }
        m = SINCE_1970.matcher(cell);
        if (m.matches()) {
            var milliseconds = m.group(2);
            return Instant.ofEpochMilli(
                    Long.parseLong(m.group(1)) * 1000 + (milliseconds == null ? 0 : Integer.parseInt(milliseconds)));
        }
        return null;
    }

    private static LocalDate figures(Matcher m, DateOrder order) {
        var first = number(m, 1);
        var second = number(m, 3);
        var third = number(m, 4);
        if (m.group(1).length() >= 3) {
            return LocalDate.of(first, second, third);
        }
        return switch (order) {
            case YEAR_MONTH_DAY -> LocalDate.of(year(m, 1), second, third);
            case DAY_MONTH_YEAR -> LocalDate.of(year(m, 4), second, first);
            case MONTH_DAY_YEAR -> LocalDate.of(year(m, 4), first, second);
        };
    }

    private static int year(Matcher m, int group) {
        var year = number(m, group);
        return switch (m.group(group).length()) {
            case 4 -> year;
            case 2 -> year < 70 ? 2000 + year : 1900 + year;
            default -> throw new DateTimeException("Not a year: " + m.group(group));
        };
    }

    private static Instant at(LocalDate date, Matcher m, int group, ZoneId zone) {
        if (m.group(group) == null) {
            return date.atStartOfDay(zone).toInstant();
        }
        var time = LocalTime.of(
                        hour(number(m, group), m.group(group + 4)),
                        number(m, group + 1),
                        m.group(group + 2) == null ? 0 : number(m, group + 2))
                .plusNanos(m.group(group + 3) == null ? 0 : nanos(m.group(group + 3)));
        return date.atTime(time).atZone(zone(m.group(group + 5), zone)).toInstant();
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("Not an hour of half a day: " + hour);
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static ZoneId zone(@Nullable String named, ZoneId otherwise) {
        return named == null
                ? otherwise
                : named.startsWith("+") || named.startsWith("-") ? ZoneOffset.of(named) : ZoneOffset.UTC;
    }

    private static int month(String name) {
        var month = MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new DateTimeException("Not a month: " + name);
        }
        return month;
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
