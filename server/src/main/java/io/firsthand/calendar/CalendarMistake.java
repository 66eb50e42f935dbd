package io.firsthand.calendar;

import java.util.List;

/**
 * What is wrong with a wish.
 *
 * @param field as forms and the API call it: {@code name}, {@code zone}, {@code hours.mon} …
 * @param key of the sentence that tells it with its mend
 */
public record CalendarMistake(String field, String key, List<Object> args) {

    static CalendarMistake of(String field, String key, Object... args) {
        return new CalendarMistake(field, "calendar.mistake." + key, List.of(args));
    }
}
