package io.firsthand.calendar;

import java.util.List;

/** What became of the wish to change a calendar. */
public sealed interface CalendarChange {

    /** The calendar as it stands now. */
    record Done(WorkCalendar calendar) implements CalendarChange {}

    record Missing() implements CalendarChange {}

    /** Somebody else changed it since; nothing was written. */
    record Stale(WorkCalendar now) implements CalendarChange {}

    /** Nothing was written, for these reasons. */
    record Refused(List<CalendarMistake> mistakes) implements CalendarChange {}
}
