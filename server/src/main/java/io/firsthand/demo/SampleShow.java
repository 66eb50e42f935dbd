package io.firsthand.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A trade show at which the company had a booth. */
record SampleShow(String name, String place, ZoneId zone, int daysAgo, int days, int conversations) {

    static final List<SampleShow> ALL = List.of(
            new SampleShow("PackWorld", "Düsseldorf, hall 11, stand B24", ZoneId.of("Europe/Berlin"), 287, 5, 310),
            new SampleShow("Confezione", "Milano, pad. 5, stand C40", ZoneId.of("Europe/Rome"), 171, 4, 190),
            new SampleShow("Total Packaging", "Birmingham, hall 3, stand D12", ZoneId.of("Europe/London"), 52, 3, 150));

    /** The show at which the nth booth conversation was held, counted from 1. */
    static SampleShow ofConversation(int number) {
        var rest = number;
        for (var show : ALL) {
            rest -= show.conversations();
            if (rest <= 0) {
                return show;
            }
        }
        return ALL.getLast();
    }

    String campaign(LocalDate today) {
        return name + " " + today.minusDays(daysAgo).getYear();
    }

    /** A moment in the opening hours of one of its days; both numbers from 0 to 1. */
    Instant moment(LocalDate today, double day, double hour) {
        return today.minusDays(daysAgo)
                .plusDays((long) (day * days))
                .atTime(9, 30)
                .atZone(zone)
                .plus(Duration.ofSeconds((long) (hour * 8 * 3600)))
                .toInstant();
    }
}
