package io.firsthand.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Which leads are counted: by the weeks in which they were captured, and perhaps one channel and one value of something
 * else beside it.
 *
 * @param from a Monday, in UTC
 * @param to the Monday after the last week
 * @param value of the facet; absent for all leads
 */
public record Cohorts(LocalDate from, LocalDate to, Optional<String> channel, Facet facet, Optional<String> value) {

    public Cohorts {
        from = monday(from);
        to = monday(to);
    }

    /** All leads of the last weeks, the running one included. */
    public static Cohorts last(int weeks, LocalDate today) {
        var to = monday(today).plusWeeks(1);
        return new Cohorts(to.minusWeeks(weeks), to, Optional.empty(), Facet.ALL, Optional.empty());
    }

    public Cohorts in(String someChannel) {
        return new Cohorts(from, to, Optional.of(someChannel), facet, value);
    }

    public Cohorts of(Facet by, String some) {
        return new Cohorts(from, to, channel, by, Optional.of(some));
    }

    Cohorts between(LocalDate first, LocalDate end) {
        return new Cohorts(first, end, channel, facet, value);
    }

    /** Of the week in which the day is. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Of which rows of the sums it is: those of all leads where nothing narrows it. */
    Facet kept() {
        return value.isPresent() ? facet : Facet.ALL;
    }

    String keptValue() {
        return value.orElse("");
    }
}
