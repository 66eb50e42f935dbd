package io.firsthand.calendar.web;

import io.firsthand.calendar.CalendarBook;
import io.firsthand.calendar.CalendarChange;
import io.firsthand.calendar.CalendarMistake;
import io.firsthand.calendar.CalendarWish;
import io.firsthand.calendar.Hours;
import io.firsthand.calendar.WorkCalendar;
import io.firsthand.calendar.web.CalendarBody.HolidayBody;
import io.firsthand.calendar.web.CalendarBody.Wish;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Working hours for programs. */
@RestController
@RequestMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Working hours")
class CalendarApi {

    private final CalendarBook book;
    private final Words words;

    CalendarApi(CalendarBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_PEOPLE)
    @Operation(summary = "List calendars", description = "The workspace's own first, then by name.")
    List<CalendarBody> list() {
        return book.all().stream().map(CalendarBody::of).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_PEOPLE)
    @Operation(summary = "Get a calendar")
    CalendarBody get(@PathVariable UUID id) {
        return CalendarBody.of(find(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(
            summary = "Add a calendar",
            description = "People and functions that had another one have this one from then on.")
    ResponseEntity<CalendarBody> make(@RequestBody Wish wish) {
        var made = done(book.make(wish(wish)));
        return ResponseEntity.created(URI.create("/api/v1/calendars/" + made.id()))
                .body(CalendarBody.of(made));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(
            summary = "Change a calendar",
            description = "All but its holidays. Open promises are counted anew within seconds.")
    CalendarBody change(@PathVariable UUID id, @RequestBody Wish wish) {
        find(id);
        if (wish.version() == null) {
            throw refused(List.of(new CalendarMistake("version", "calendar.mistake.version", List.of())));
        }
        return CalendarBody.of(done(book.change(id, wish.version(), wish(wish))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(summary = "Take a calendar away", description = "The workspace's own stays.")
    void remove(@PathVariable UUID id) {
        if (!book.remove(find(id).id())) {
            throw missing();
        }
    }

    @PostMapping(path = "/{id}/holidays", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(summary = "Add holidays", description = "Days that are there already get the new name.")
    CalendarBody addHolidays(@PathVariable UUID id, @RequestBody List<HolidayBody> days) {
        find(id);
        var named = new TreeMap<LocalDate, String>();
        for (var it : days) {
            named.put(it.day(), Objects.requireNonNullElse(it.name(), ""));
        }
        return CalendarBody.of(done(book.addHolidays(id, named)));
    }

    @DeleteMapping("/{id}/holidays/{day}")
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(summary = "Remove a holiday")
    CalendarBody removeHoliday(@PathVariable UUID id, @PathVariable String day) {
        var date = HolidayPages.day(day).orElseThrow(CalendarApi::missing);
        find(id);
        return CalendarBody.of(done(book.removeHolidays(id, Set.of(date))));
    }

    private CalendarWish wish(Wish wish) {
        var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        var typed = Objects.requireNonNullElse(wish.hours(), Map.<String, String>of());
        for (var day : DayOfWeek.values()) {
            hours.put(day, Objects.requireNonNullElse(typed.get(Hours.id(day)), ""));
        }
        return new CalendarWish(
                Objects.requireNonNullElse(wish.name(), ""),
                Objects.requireNonNullElse(wish.zone(), ""),
                hours,
                Objects.requireNonNullElse(wish.functions(), List.of()),
                Set.copyOf(Objects.requireNonNullElse(wish.people(), List.of())));
    }

    private WorkCalendar done(CalendarChange change) {
        return switch (change) {
            case CalendarChange.Done(var it) -> it;
            case CalendarChange.Missing() -> throw missing();
            case CalendarChange.Stale(var now) ->
                throw problem(
                        HttpStatus.CONFLICT,
                        "Somebody else has just changed this calendar. Get it again and send your change with version "
                                + now.version() + ".");
            case CalendarChange.Refused(var mistakes) -> throw refused(mistakes);
        };
    }

    private ErrorResponseException refused(List<CalendarMistake> mistakes) {
        return NotValid.of(mistakes.stream()
                .map(it -> new NotValid.Entry(
                        it.field(),
                        words.say(Locale.ENGLISH, it.key(), it.args().toArray())))
                .toList());
    }

    private WorkCalendar find(UUID id) {
        return book.find(id).orElseThrow(CalendarApi::missing);
    }

    private static ErrorResponseException missing() {
        return problem(HttpStatus.NOT_FOUND, "There is no such calendar in this workspace");
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
