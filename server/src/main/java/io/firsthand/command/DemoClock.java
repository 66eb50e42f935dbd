package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.web.TravelTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads what {@code demo --clock} says. */
final class DemoClock {

    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,5})([dhm])");

    private DemoClock() {}

    /** Throws {@link CannotStart} for what is no time, or lies behind. */
    static void move(TravelTime travel, String moment) {
        var by = by(travel, moment);
        if (!travel.forward(by)) {
            throw new CannotStart(("The time of the demo is %s; it only moves forward, and at most %d days ahead of"
                            + " the real one.")
                    .formatted(
                            LocalDateTime.ofInstant(travel.now(), ZoneId.systemDefault())
                                    .withNano(0),
                            TravelTime.FURTHEST.toDays()));
        }
    }

    private static Duration by(TravelTime travel, String moment) {
        var step = STEP.matcher(moment);
        if (step.matches()) {
            var number = Long.parseLong(step.group(1));
            return switch (step.group(2)) {
                case "d" -> Duration.ofDays(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofMinutes(number);
            };
        }
        try {
            var wanted =
                    LocalDateTime.parse(moment).atZone(ZoneId.systemDefault()).toInstant();
            return Duration.between(travel.now(), wanted);
        } catch (DateTimeException e) {
            throw new CannotStart(
                    "There is no time “%s”; give --clock one such as 2027-01-15T09:00, +3d, +4h or +30m."
                            .formatted(moment),
                    e);
        }
    }
}
