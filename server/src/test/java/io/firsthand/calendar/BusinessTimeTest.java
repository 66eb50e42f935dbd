package io.firsthand.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the arithmetic with a twin that looks at every single minute, and with itself over years. */
class BusinessTimeTest {

    private static final int CASES = 400;

    /** With clock changes by half an hour, by two, at midnight, a minute past it, in Ramadan, and none at all. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "America/Havana",
            "Asia/Beirut",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "UTC");

    private final Random random = new Random(20261122);

    @Test
    void countsAsTheTwinDoesThatLooksAtEveryMinute() {
        for (var i = 0; i < CASES; i++) {
            var calendar = calendar();
            var from = nearAClockChange(calendar.zone());
            var to = from.plus(random.nextInt(6 * 24 * 60), ChronoUnit.MINUTES);

            assertThat(calendar.between(from, to))
                    .as("%s from %s to %s", calendar, from, to)
                    .isEqualTo(Duration.ofMinutes(twin(calendar, from, to)));
        }
    }

    @Test
    void comesToTheSameMinuteAsTheTwin() {
        for (var i = 0; i < CASES; i++) {
            var calendar = calendar();
            var from = nearAClockChange(calendar.zone());
            var minutes = 1 + random.nextInt(24 * 60);

            assertThat(calendar.plus(from, Duration.ofMinutes(minutes)))
                    .as("%d minutes by %s from %s", minutes, calendar, from)
                    .isEqualTo(twin(calendar, from, minutes));
        }
    }

    @Test
    void whatWasAddedIsWhatLiesBetweenAlsoYearsAheadAndToTheNanosecond() {
        for (var i = 0; i < CASES; i++) {
            var calendar = calendar();
            var from = nearAClockChange(calendar.zone()).plusNanos(random.nextLong(60_000_000_000L));
            var business =
                    Duration.ofNanos(1 + random.nextLong(Duration.ofHours(8_000).toNanos()));

            var end = calendar.plus(from, business);

            assertThat(calendar.between(from, end)).isEqualTo(business);
            assertThat(calendar.isOpen(end.minusNanos(1))).isTrue();
        }
    }

    @Test
    void partsOfATimeSumUpToTheWhole() {
        for (var i = 0; i < CASES; i++) {
            var calendar = calendar();
            var from = nearAClockChange(calendar.zone());
            var middle = from.plusSeconds(random.nextLong(Duration.ofDays(700).toSeconds()));
            var to = middle.plusSeconds(random.nextLong(Duration.ofDays(700).toSeconds()));

            assertThat(calendar.between(from, middle).plus(calendar.between(middle, to)))
                    .isEqualTo(calendar.between(from, to));
        }
    }

    private static long twin(BusinessCalendar calendar, Instant from, Instant to) {
        var open = 0L;
        for (var it = from; it.isBefore(to); it = it.plusSeconds(60)) {
            open += isOpen(calendar, it) ? 1 : 0;
        }
        return open;
    }

    private static Instant twin(BusinessCalendar calendar, Instant from, int minutes) {
        var left = minutes;
        var it = from;
        while (left > 0) {
            left -= isOpen(calendar, it) ? 1 : 0;
            it = it.plusSeconds(60);
        }
        return it;
    }

    private static boolean isOpen(BusinessCalendar calendar, Instant at) {
        var local = at.atZone(calendar.zone());
        var windows = calendar.hours().getOrDefault(local.getDayOfWeek(), List.of());
        return !calendar.holidays().contains(local.toLocalDate())
                && windows.stream()
                        .anyMatch(it -> !local.toLocalTime().isBefore(it.from())
                                && (it.to().equals(LocalTime.MIDNIGHT)
                                        || local.toLocalTime().isBefore(it.to())));
    }

    private BusinessCalendar calendar() {
        var hours = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var windows = new ArrayList<Window>();
            for (var from = random.nextInt(2_400); from < 1_440; from += random.nextInt(1_440)) {
                var to = Math.min(1_440, from + 1 + random.nextInt(600));
                windows.add(Window.ofMinutes(from, to));
                from = to;
            }
            hours.put(day, windows);
        }

        hours.merge(DayOfWeek.WEDNESDAY, List.of(Window.of("00:30", "01:30")), BusinessTimeTest::both);
        return new BusinessCalendar(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), hours, holidays());
    }

    private static List<Window> both(List<Window> some, List<Window> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private Set<LocalDate> holidays() {
        var days = new HashSet<LocalDate>();
        for (var i = random.nextInt(40); i > 0; i--) {
            days.add(LocalDate.of(1995 + random.nextInt(35), 1, 1).plusDays(random.nextInt(366)));
        }
        return days;
    }

    private Instant nearAClockChange(ZoneId zone) {
        var some = LocalDate.of(1995 + random.nextInt(35), 1, 1)
                .plusDays(random.nextInt(366))
                .atStartOfDay(zone)
                .toInstant();
        var change = zone.getRules().nextTransition(some);
        var near = change == null || random.nextInt(4) == 0 ? some : change.getInstant();
        return near.plus(random.nextInt(4 * 24 * 60) - 3 * 24 * 60, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.MINUTES);
    }

    /** So that a case that fails can be read. */
    @Test
    void calendarsSayWhatTheyAre() {
        assertThat(new BusinessCalendar(
                                ZoneId.of("UTC"),
                                Map.of(DayOfWeek.MONDAY, List.of(Window.of("09:00", "24:00"))),
                                Set.of())
                        .toString())
                .contains("MONDAY=[09:00-24:00]");
    }
}
