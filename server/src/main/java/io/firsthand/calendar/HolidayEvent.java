package io.firsthand.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One event of an iCalendar file on its way to being a holiday, or several. */
final class HolidayEvent {

    /** A longer one is no holiday but somebody's summer. */
    private static final long LONGEST_DAYS = 31;

    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})([DW])");

    /** Tells what could not be taken. */
    interface Notes {
        void note(int line, String key, String detail);
    }

    private record Property(String value, int line) {}

    private final int line;
    private final Map<String, Property> properties = new HashMap<>();
    private final Set<LocalDate> without = new HashSet<>();

    HolidayEvent(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void take(VObjectProperty it, int line) {
        var name = it.getName().toUpperCase(Locale.ROOT);
        if (name.equals("EXDATE")) {
            for (var day : it.getValue().split(",", -1)) {
                day(day).ifPresent(without::add);
            }
        }
        properties.putIfAbsent(name, new Property(it.getValue().strip(), line));
    }

    void lay(Map<LocalDate, String> days, Notes notes, LocalDate since, LocalDate until) {
        var start = properties.get("DTSTART");
        if (value("STATUS").equalsIgnoreCase("CANCELLED")) {
            return;
        }
        if (start == null) {
            notes.note(line, "noDay", name());
            return;
        }
        var first = day(start.value());
        if (first.isEmpty()) {
            var isTime = start.value().matches("\\d{8}T\\d{6}Z?");
            notes.note(start.line(), isTime ? "notWhole" : "badDay", isTime ? name() : start.value());
            return;
        }
        var length = length(first.get());
        if (length > LONGEST_DAYS) {
            notes.note(start.line(), "tooLong", name());
            return;
        }
        for (var begin : begins(first.get(), notes, until)) {
            for (var day = begin; day.isBefore(begin.plusDays(length)); day = day.plusDays(1)) {
                if (!day.isBefore(since) && !without.contains(day)) {
                    days.putIfAbsent(day, name());
                }
            }
        }
    }

    private Iterable<LocalDate> begins(LocalDate first, Notes notes, LocalDate until) {
        var rule = properties.get("RRULE");
        if (rule == null) {
            return Set.of(first);
        }
        var yearly = YearlyRule.read(rule.value());
        if (yearly.isEmpty()) {
            notes.note(rule.line(), "rule", name());
            return Set.of(first);
        }
        return yearly.get().from(first, until);
    }

    private long length(LocalDate first) {
        var end = day(value("DTEND"));
        if (end.isPresent()) {
            return Math.max(1, ChronoUnit.DAYS.between(first, end.get()));
        }
        var duration = DAYS.matcher(value("DURATION"));
        if (!duration.matches()) {
            return 1;
        }
        return Math.max(
                1, Long.parseLong(duration.group(1)) * (duration.group(2).equals("W") ? 7 : 1));
    }

    private String name() {
        var name = value("SUMMARY")
                .replaceAll("\\\\[nN]", " ")
                .replaceAll("\\\\(.)", "$1")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.substring(0, Math.min(name.length(), WorkCalendar.LONGEST_HOLIDAY));
    }

    private String value(String name) {
        var property = properties.get(name);
        return property == null ? "" : property.value();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{8}")
                    ? Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
