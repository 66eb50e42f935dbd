package io.firsthand.calendar;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours as people type them, {@code 9-12, 13:00–17:30}, and as they are kept. */
public final class Hours {

    /** More than that in a day is a mistake. */
    private static final int MOST = 8;

    private static final Pattern WINDOW = Pattern.compile(
            "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|—|to|bis)\\s*(\\d{1,2})(?:[:.](\\d{2}))?", Pattern.CASE_INSENSITIVE);

    private Hours() {}

    /** The hours of a day; empty for what cannot be read, while a blank text is a day off. */
    public static Optional<List<Window>> typed(String text) {
        var windows = new ArrayList<Window>();
        for (var part : text.strip().split("[,;]", -1)) {
            if (part.isBlank() && text.isBlank()) {
                continue;
            }
            var found = WINDOW.matcher(part.strip());
            if (!found.matches()) {
                return Optional.empty();
            }
            var from = minutes(found.group(1), found.group(2));
            var to = minutes(found.group(3), found.group(4));
            if (from >= to || to > 24 * 60) {
                return Optional.empty();
            }
            windows.add(Window.ofMinutes(from, to));
        }
        return windows.size() > MOST ? Optional.empty() : Optional.of(windows);
    }

    private static int minutes(String hours, @Nullable String minutes) {
        var rest = minutes == null ? 0 : Integer.parseInt(minutes);
        return rest > 59 ? Integer.MAX_VALUE : Integer.parseInt(hours) * 60 + rest;
    }

    /** {@code 09:00–12:00, 13:00–17:30}. */
    public static String shown(List<Window> windows) {
        return windows.stream().map(it -> it.from() + "–" + it.endText()).collect(joining(", "));
    }

    static String kept(Map<DayOfWeek, List<Window>> hours) {
        return hours.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> id(it.getKey())
                        + it.getValue().stream().map(window -> " " + window).collect(joining()))
                .collect(joining(","));
    }

    static Map<DayOfWeek, List<Window>> read(String kept) {
        var hours = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            for (var part : kept.split(",", -1)) {
                if (part.startsWith(id(day) + " ")) {
                    hours.put(day, windows(part.substring(4)));
                }
            }
        }
        return hours;
    }

    private static List<Window> windows(String text) {
        var windows = new ArrayList<Window>();
        for (var it : text.split(" ", -1)) {
            var parts = it.split("-", 2);
            windows.add(Window.of(parts[0], parts[1]));
        }
        return windows;
    }

    /** {@code mon}. */
    public static String id(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
