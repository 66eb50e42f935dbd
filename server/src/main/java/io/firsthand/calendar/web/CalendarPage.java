package io.firsthand.calendar.web;

import io.firsthand.calendar.HolidayFile;
import io.firsthand.calendar.Hours;
import io.firsthand.calendar.WorkCalendar;
import io.firsthand.identity.Function;
import io.firsthand.identity.Person;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One calendar, with its form and its holidays.
 *
 * @param calendar null for one that is to be made
 * @param people who may have it as their own
 * @param preview what a file would bring, before anything is taken over
 */
public record CalendarPage(
        @Nullable WorkCalendar calendar,
        CalendarForm form,
        List<Person> people,
        @Nullable HolidayFile preview,
        Mistakes mistakes)
        implements Html {

    public String path() {
        return "/settings/calendars" + (calendar == null ? "" : "/" + calendar.id());
    }

    public String title() {
        return calendar == null ? Page.say("calendar.new") : CalendarsPage.name(calendar);
    }

    public boolean isForSome() {
        return calendar == null || !calendar.ofWorkspace();
    }

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public static String id(DayOfWeek day) {
        return "hours." + Hours.id(day);
    }

    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Page.current().locale());
    }

    public static String say(Function function) {
        return Page.say("identity.function." + function.name().toLowerCase(Locale.ROOT));
    }

    public boolean has(Function function) {
        return form.wish().functions().contains(function.name());
    }

    public boolean has(Person person) {
        return form.wish().people().contains(person.id().value());
    }

    /** What is there now comes along, whatever it is. */
    public Map<String, String> zones() {
        var zones = new LinkedHashMap<String, String>();
        zones.put(form.wish().zone(), form.wish().zone());
        ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.matches(
                        "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .forEach(it -> zones.put(it, it));
        zones.put("UTC", "UTC");
        return zones;
    }

    public SortedMap<LocalDate, String> holidays() {
        return calendar == null ? Collections.emptySortedMap() : calendar.holidays();
    }

    /** Those of this year and later. */
    public SortedMap<LocalDate, String> ahead() {
        return holidays()
                .tailMap(
                        LocalDate.ofInstant(Page.current().now(), Page.current().zone())
                                .withDayOfYear(1));
    }

    public int past() {
        return holidays().size() - ahead().size();
    }

    /** Whether the file brings a day that is not there yet. */
    public boolean isNew(LocalDate day) {
        return !holidays().containsKey(day);
    }

    public long fresh() {
        return preview == null
                ? 0
                : preview.days().keySet().stream().filter(this::isNew).count();
    }
}
