package io.firsthand.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When people are at work. */
final class Office {

    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(17, 30);

    private static final Duration OVER_A_WEEKEND = Duration.ofHours(84);

    private Office() {}

    /** From here to that moment there is a working day, even over a weekend. */
    static Instant lately(Instant before) {
        return before.minus(OVER_A_WEEKEND);
    }

    /** The same moment, or one in the first hours of the next working day. */
    static Instant from(Instant at, Chance chance) {
        var there = at.atZone(SamplePeople.ZONE);
        if (there.toLocalTime().isBefore(OPENS)) {
            there = morning(there, chance);
        } else if (there.toLocalTime().isAfter(CLOSES)) {
            there = morning(there.plusDays(1), chance);
        }
        while (there.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            there = morning(there.plusDays(1), chance);
        }
        return there.toInstant();
    }

    private static ZonedDateTime morning(ZonedDateTime day, Chance chance) {
        return day.with(OPENS).plusSeconds(chance.below(3 * 3600));
    }
}
