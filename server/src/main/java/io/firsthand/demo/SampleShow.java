package io.firsthand.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A trade show at which the company had a booth; it begins on a Tuesday.
 *
 * @param country where half of the visitors come from
 * @param ended so many days ago at least
 */
record SampleShow(
        String name, String place, ZoneId zone, String country, int ended, int days, int conversations, String staff) {

    static final LocalTime OPENS = LocalTime.of(10, 0);
    static final LocalTime CLOSES = LocalTime.of(18, 0);

    static final List<SampleShow> ALL = List.of(
            new SampleShow(
                    "Packwerk",
                    "Düsseldorf, hall 11, stand B24",
                    ZoneId.of("Europe/Berlin"),
                    "de",
                    281,
                    5,
                    310,
                    "Felix Daniel Jana Sam Lucia Felix Daniel Tobias"),
            new SampleShow(
                    "Confeziona",
                    "Milano, pad. 5, stand C40",
                    ZoneId.of("Europe/Rome"),
                    "it",
                    157,
                    4,
                    190,
                    "Lucia Lucia Daniel Sam Chiara"),
            new SampleShow(
                    "Packing Live",
                    "Birmingham, hall 3, stand D12",
                    ZoneId.of("Europe/London"),
                    "gb",
                    1,
                    3,
                    150,
                    "Aoife Aoife Sam Felix Owen"));

    private static final int REMEMBERED = 45;

    /** A conversation at the booth. */
    record Talk(SampleShow show, Instant at) {}

    /** All conversations, one show after the other, each in the order they were held. */
    static List<Talk> talks(LocalDate today) {
        return ALL.stream().flatMap(show -> show.held(today)).toList();
    }

    private Stream<Talk> held(LocalDate today) {
        return IntStream.range(0, conversations)
                .mapToObj(number -> {
                    var chance = Chance.of(name, number);
                    return moment(today, (int) (chance.middling() * days), chance.middling());
                })
                .sorted()
                .map(at -> new Talk(this, at));
    }

    /** The campaign of the latest show that ended in the weeks before. */
    static Optional<String> shortlyBefore(Instant at, LocalDate today) {
        return ALL.stream()
                .filter(show -> {
                    var ended = show.moment(today, show.days() - 1, 1);
                    return ended.isBefore(at) && ended.until(at, ChronoUnit.DAYS) < REMEMBERED;
                })
                .map(show -> show.campaign(today))
                .reduce((_, later) -> later);
    }

    LocalDate begins(LocalDate today) {
        return today.minusDays(ended).minusDays(days - 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
    }

    String campaign(LocalDate today) {
        return name + " " + begins(today).getYear();
    }

    /**
     * A moment in the opening hours.
     *
     * @param day from 0
     * @param share how much of the day is over, from 0 to 1
     */
    Instant moment(LocalDate today, int day, double share) {
        var seconds = (long) (share * OPENS.until(CLOSES, ChronoUnit.SECONDS));
        return begins(today)
                .plusDays(day)
                .atTime(OPENS)
                .plusSeconds(seconds)
                .atZone(zone)
                .toInstant();
    }
}
