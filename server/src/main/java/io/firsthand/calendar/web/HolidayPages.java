package io.firsthand.calendar.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.calendar.CalendarBook;
import io.firsthand.calendar.CalendarChange;
import io.firsthand.calendar.HolidayFile;
import io.firsthand.calendar.WorkCalendar;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Days;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The holidays of a calendar: typed, or taken from a file after a look at it. */
@Controller
@RequestMapping("/settings/calendars/{id}/holidays")
@Requires(Permission.MANAGE_ROUTING)
class HolidayPages {

    private static final int LONGEST = 60;

    private final CalendarBook book;
    private final People people;
    private final Words words;
    private final Clock clock;

    HolidayPages(CalendarBook book, People people, Words words, Clock clock) {
        this.book = book;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** One day, some days in a row, or those picked from a file. */
    @PostMapping
    View add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String holiday,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        var calendar = find(id);
        var pick = typed.getOrDefault("pick", List.of());
        var days = new TreeMap<LocalDate, String>();
        if (pick.isEmpty()) {
            var first = day(day);
            var last = until.isBlank() ? first : day(until);
            if (first.isEmpty()
                    || last.isEmpty()
                    || last.get().isBefore(first.get())
                    || ChronoUnit.DAYS.between(first.get(), last.get()) > LONGEST) {
                return again(calendar, Mistakes.on("day", words.say(locale, "calendar.mistake.noDay", LONGEST)));
            }
            for (var it = first.get(); !it.isAfter(last.get()); it = it.plusDays(1)) {
                days.put(it, holiday);
            }
        }
        pick.forEach(it -> day(it.substring(0, Math.min(10, it.length())))
                .ifPresent(date -> days.put(date, it.substring(Math.min(it.length(), 11)))));
        return switch (book.addHolidays(id, days)) {
            case CalendarChange.Done(var now) -> {
                var added = now.holidays().size() - calendar.holidays().size();
                yield Redirect.to("/settings/calendars/" + id).saying("calendar.holidays.added", added);
            }
            case CalendarChange.Refused(var mistakes) -> again(calendar, CalendarPages.told(words, mistakes, locale));
            case CalendarChange.Missing _, CalendarChange.Stale _ -> throw CalendarPages.missing();
        };
    }

    @PostMapping("/removal")
    View remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String day) {
        var date = day(day).orElseThrow(CalendarPages::missing);
        var name = find(id).holidays().getOrDefault(date, "");
        book.removeHolidays(id, Set.of(date));
        return Redirect.to("/settings/calendars/" + id)
                .saying("calendar.holiday.removed", date.toString())
                .undoneBy("/settings/calendars/%s/holidays?day=%s&holiday=%s"
                        .formatted(id, date, URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    /** Shows what a file would bring; nothing is taken over before somebody says so. */
    @PostMapping("/import")
    View look(@PathVariable UUID id, @RequestParam Optional<MultipartFile> file, Locale locale) throws IOException {
        var calendar = find(id);
        if (file.isEmpty() || file.get().isEmpty() || file.get().getSize() > HolidayFile.MOST_BYTES) {
            return again(calendar, Mistakes.on("file", words.say(locale, "calendar.mistake.file")));
        }
        var today = LocalDate.ofInstant(clock.instant(), calendar.time().zone());
        var read = HolidayFile.read(file.get().getBytes(), today);
        return new CalendarPage(calendar, CalendarForm.of(calendar), CalendarPages.active(people), read, Mistakes.NONE);
    }

    private View again(WorkCalendar calendar, Mistakes mistakes) {
        return new CalendarPage(calendar, CalendarForm.of(calendar), CalendarPages.active(people), null, mistakes)
                .status(UNPROCESSABLE_CONTENT);
    }

    private WorkCalendar find(UUID id) {
        return book.find(id).orElseThrow(CalendarPages::missing);
    }

    static Optional<LocalDate> day(String text) {
        return Days.of(text);
    }
}
