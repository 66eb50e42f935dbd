package io.firsthand.calendar.web;

import io.firsthand.calendar.Hours;
import io.firsthand.calendar.WorkCalendar;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All calendars.
 *
 * @param people names by id
 */
public record CalendarsPage(List<WorkCalendar> calendars, Map<UUID, String> people) implements Html {

    public static String name(WorkCalendar it) {
        return it.name().isEmpty() ? Page.say("calendar.ofWorkspace") : it.name();
    }

    /** Such as “Mon–Thu 09:00–17:00”, one for each run of days with the same hours. */
    public static List<String> hours(WorkCalendar it) {
        var runs = new ArrayList<String>();
        for (var day = 0; day < 7; ) {
            var windows = it.time().hours().getOrDefault(DayOfWeek.of(day + 1), List.of());
            var last = day;
            while (last < 6 && windows.equals(it.time().hours().getOrDefault(DayOfWeek.of(last + 2), List.of()))) {
                last++;
            }
            if (!windows.isEmpty()) {
                var days = last == day ? shortName(day) : shortName(day) + "–" + shortName(last);
                runs.add(days + " " + Hours.shown(windows));
            }
            day = last + 1;
        }
        return runs;
    }

    private static String shortName(int day) {
        return DayOfWeek.of(day + 1)
                .getDisplayName(TextStyle.SHORT, Page.current().locale());
    }

    /** Whose it is, in words. */
    public List<String> users(WorkCalendar it) {
        var users = new ArrayList<String>();
        if (it.ofWorkspace()) {
            users.add(Page.say("calendar.everybodyElse"));
        }
        it.functions().stream().sorted().forEach(function -> users.add(CalendarPage.say(function)));
        it.people().stream()
                .map(person -> people.getOrDefault(person.value(), ""))
                .sorted()
                .forEach(users::add);
        return users;
    }

    public static String nextHoliday(WorkCalendar it) {
        var today = LocalDate.ofInstant(Page.current().now(), it.time().zone());
        return it.nextHoliday(today)
                .map(day -> Page.date(day) + " " + it.holidays().get(day))
                .orElse("");
    }
}
