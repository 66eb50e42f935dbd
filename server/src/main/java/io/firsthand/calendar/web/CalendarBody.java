package io.firsthand.calendar.web;

import io.firsthand.calendar.Hours;
import io.firsthand.calendar.WorkCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar, as the API tells it. */
@Schema(name = "Calendar")
record CalendarBody(
        UUID id,

        @Schema(description = "Send it back with a change, so that nobody else's is lost")
        long version,

        @Schema(description = "May be empty for the workspace's own")
        String name,

        @Schema(example = "Europe/Berlin") String zone,

        @Schema(description = "By weekday; days off are absent", example = "{\"mon\": \"09:00–12:00, 13:00–17:00\"}")
        Map<String, String> hours,

        List<HolidayBody> holidays,

        @Schema(description = "Whether it is for everybody who has no other")
        boolean ofWorkspace,

        List<String> functions,
        List<UUID> people) {

    /** A day on which nobody works. */
    @Schema(name = "Holiday")
    record HolidayBody(
            @Schema(example = "2026-12-25") LocalDate day,

            @Schema(example = "Christmas Day", maxLength = 200) @Nullable String name) {}

    /** What a calendar shall be. */
    @Schema(name = "NewCalendar")
    record Wish(
            @Schema(description = "Needed when a calendar is changed") @Nullable Long version,

            @Schema(maxLength = 100) @Nullable String name,
            @Schema(example = "Europe/Berlin") @Nullable String zone,

            @Schema(description = "By weekday; days left out are days off", example = "{\"mon\": \"9-12, 13-17:30\"}")
            @Nullable Map<String, String> hours,

            @Schema(allowableValues = {"marketing", "sales", "revops"}) @Nullable List<String> functions,

            @Nullable List<UUID> people) {}

    static CalendarBody of(WorkCalendar it) {
        var hours = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            var windows = it.time().hours().getOrDefault(day, List.of());
            if (!windows.isEmpty()) {
                hours.put(Hours.id(day), Hours.shown(windows));
            }
        }
        return new CalendarBody(
                it.id(),
                it.version(),
                it.name(),
                it.time().zone().getId(),
                hours,
                it.holidays().entrySet().stream()
                        .map(day -> new HolidayBody(day.getKey(), day.getValue()))
                        .toList(),
                it.ofWorkspace(),
                it.functions().stream()
                        .map(function -> function.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                it.people().stream().map(person -> person.value()).sorted().toList());
    }
}
