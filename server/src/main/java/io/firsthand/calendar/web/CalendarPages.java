package io.firsthand.calendar.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.calendar.CalendarBook;
import io.firsthand.calendar.CalendarChange;
import io.firsthand.calendar.CalendarMistake;
import io.firsthand.calendar.CalendarWish;
import io.firsthand.calendar.WorkCalendar;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Requires;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Setting calendars up; {@link HolidayPages} their holidays. */
@Controller
@RequestMapping("/settings/calendars")
@Requires(Permission.MANAGE_ROUTING)
class CalendarPages {

    private final CalendarBook book;
    private final People people;
    private final Words words;

    CalendarPages(CalendarBook book, People people, Words words) {
        this.book = book;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    View list() {
        return new CalendarsPage(book.all(), people.names());
    }

    @GetMapping("/new")
    View begin() {
        var usual = CalendarForm.of(book.all().getFirst()).wish();
        var blank = new CalendarWish("", usual.zone(), usual.hours(), List.of(), Set.of());
        return page(null, new CalendarForm(blank, 0), Mistakes.NONE);
    }

    @PostMapping
    View make(HttpServletRequest request, Locale locale) {
        var form = CalendarForm.typed(request.getParameterMap());
        return answer(book.make(form.wish()), null, form, "calendar.made", locale);
    }

    @GetMapping("/{id}")
    View show(@PathVariable UUID id) {
        var calendar = find(id);
        return page(calendar, CalendarForm.of(calendar), Mistakes.NONE);
    }

    @PostMapping("/{id}")
    View change(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var form = CalendarForm.typed(request.getParameterMap());
        return answer(book.change(id, form.version(), form.wish()), find(id), form, "calendar.saved", locale);
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable UUID id) {
        var calendar = find(id);
        if (!book.remove(id)) {
            throw missing();
        }
        return Redirect.to("/settings/calendars")
                .saying("calendar.removed", calendar.name())
                .undoneBy("/settings/calendars/" + id + "/restoration");
    }

    @PostMapping("/{id}/restoration")
    View restore(@PathVariable UUID id) {
        if (!book.restore(id)) {
            throw missing();
        }
        return Redirect.to("/settings/calendars/" + id).saying("calendar.restored");
    }

    private View answer(
            CalendarChange change, @Nullable WorkCalendar before, CalendarForm form, String said, Locale locale) {
        return switch (change) {
            case CalendarChange.Done(var it) ->
                Redirect.to("/settings/calendars/" + it.id()).saying(said);
            case CalendarChange.Refused(var mistakes) ->
                page(before, form, told(words, mistakes, locale)).status(UNPROCESSABLE_CONTENT);
            case CalendarChange.Stale(var now) ->
                page(
                                now,
                                new CalendarForm(form.wish(), now.version()),
                                Mistakes.overall(words.say(locale, "calendar.stale")))
                        .status(HttpStatus.CONFLICT);
            case CalendarChange.Missing() -> throw missing();
        };
    }

    private CalendarPage page(@Nullable WorkCalendar calendar, CalendarForm form, Mistakes mistakes) {
        return new CalendarPage(calendar, form, active(people), null, mistakes);
    }

    static List<Person> active(People people) {
        return people.all().stream().filter(Person::active).toList();
    }

    static Mistakes told(Words words, List<CalendarMistake> mistakes, Locale locale) {
        var told = Mistakes.NONE;
        for (var it : mistakes) {
            told = told.and(it.field(), words.say(locale, it.key(), it.args().toArray()));
        }
        return told;
    }

    private WorkCalendar find(UUID id) {
        return book.find(id).orElseThrow(CalendarPages::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
