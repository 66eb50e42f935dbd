package io.firsthand.demo;

import io.firsthand.calendar.CalendarBook;
import io.firsthand.database.CurrentWorkspace;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Kestrel's working hours: the usual ones, without the holidays of Germany. */
@Component
class SampleHours {

    private final CalendarBook calendars;

    SampleHours(CalendarBook calendars) {
        this.calendars = calendars;
    }

    /** Of last year, this one and the next two. */
    void keep(LocalDate today) {
        var days = new TreeMap<LocalDate, String>();
        for (var year = today.getYear() - 1; year <= today.getYear() + 2; year++) {
            days.putAll(holidays(year));
        }
        calendars.addHolidays(CurrentWorkspace.get().value(), days);
    }

    static Map<LocalDate, String> holidays(int year) {
        var easter = easter(year);
        return Map.of(
                LocalDate.of(year, 1, 1), "New Year’s Day",
                easter.minusDays(2), "Good Friday",
                easter.plusDays(1), "Easter Monday",
                LocalDate.of(year, 5, 1), "Labour Day",
                easter.plusDays(39), "Ascension Day",
                easter.plusDays(50), "Whit Monday",
                LocalDate.of(year, 10, 3), "German Unity Day",
                LocalDate.of(year, 12, 25), "Christmas Day",
                LocalDate.of(year, 12, 26), "Boxing Day");
    }

    /** By Gauss, as Lichtenberg put it. */
    private static LocalDate easter(int year) {
        var k = year / 100;
        var m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        var s = 2 - (3 * k + 3) / 4;
        var a = year % 19;
        var d = (19 * a + m) % 30;
        var r = (d + a / 11) / 29;
        var og = 21 + d - r;
        var sz = 7 - Math.floorMod(year + year / 4 + s, 7);
        return LocalDate.of(year, 3, 1).plusDays(og + (7 - Math.floorMod(og - sz, 7)) - 1L);
    }
}
