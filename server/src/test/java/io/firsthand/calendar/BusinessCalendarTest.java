package io.firsthand.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar USUAL = BusinessCalendar.usual(BERLIN);
    private static final Map<DayOfWeek, List<Window>> SUNDAY_NIGHT =
            Map.of(DayOfWeek.SUNDAY, List.of(Window.of("01:00", "04:00")));

    @Test
    void aPromiseOfFourHoursMadeOnFridayAtThreeIsDueOnMondayAtEleven() {
        assertThat(USUAL.plus(berlin("2026-11-20T15:00"), Duration.ofHours(4))).isEqualTo(berlin("2026-11-23T11:00"));
        assertThat(USUAL.between(berlin("2026-11-20T15:00"), berlin("2026-11-23T11:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void whatIsPromisedAtNightBeginsInTheMorning() {
        assertThat(USUAL.plus(berlin("2026-11-20T22:00"), Duration.ofMinutes(5)))
                .isEqualTo(berlin("2026-11-23T09:05"));
    }

    @Test
    void aWholeDayEndsInTheEveningAndNotNextMorning() {
        assertThat(USUAL.plus(berlin("2026-11-23T09:00"), Duration.ofHours(8))).isEqualTo(berlin("2026-11-23T17:00"));
    }

    @Test
    void holidaysAreSkipped() {
        var withChristmas = new BusinessCalendar(
                BERLIN, USUAL.hours(), Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01")));

        assertThat(withChristmas.plus(berlin("2026-12-24T16:00"), Duration.ofHours(2)))
                .isEqualTo(berlin("2026-12-28T10:00"));
        assertThat(withChristmas.isOpen(berlin("2026-12-25T10:00"))).isFalse();
        assertThat(withChristmas.between(berlin("2026-12-24T00:00"), berlin("2027-01-02T00:00")))
                .isEqualTo(Duration.ofHours(8 * 5));
    }

    @Test
    void theHourThatIsSkippedInSpringIsNoBusinessTime() {
        var night = new BusinessCalendar(BERLIN, SUNDAY_NIGHT, Set.of());

        assertThat(night.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(night.plus(berlin("2026-03-29T01:30"), Duration.ofHours(1))).isEqualTo(berlin("2026-03-29T03:30"));
    }

    @Test
    void theHourThatComesTwiceInAutumnCountsTwice() {
        var night = new BusinessCalendar(BERLIN, SUNDAY_NIGHT, Set.of());

        assertThat(night.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(night.plus(berlin("2026-10-25T01:00"), Duration.ofHours(4))).isEqualTo(berlin("2026-10-25T04:00"));
    }

    @Test
    void aDayThatAZoneLeftOutHasNoBusinessTime() {
        var apia = BusinessCalendar.usual(ZoneId.of("Pacific/Apia"));

        assertThat(apia.between(Instant.parse("2011-12-29T00:00:00Z"), Instant.parse("2012-01-02T00:00:00Z")))
                .isEqualTo(Duration.ofHours(3 + 8 + 5));
    }

    @Test
    void aDayMayHaveABreakAndLastUntilMidnight() {
        var shift = new BusinessCalendar(
                BERLIN,
                Map.of(DayOfWeek.MONDAY, List.of(Window.of("20:00", "24:00"), Window.of("08:00", "12:00"))),
                Set.of());

        assertThat(shift.plus(berlin("2026-11-23T11:00"), Duration.ofHours(5))).isEqualTo(berlin("2026-11-24T00:00"));
        assertThat(shift.hours().get(DayOfWeek.MONDAY))
                .containsExactly(Window.of("08:00", "12:00"), Window.of("20:00", "24:00"));
    }

    @Test
    void hoursThatOverlapAreCountedOnce() {
        var merged = new BusinessCalendar(
                BERLIN,
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(Window.of("09:00", "12:00"), Window.of("11:00", "13:00"), Window.of("13:00", "14:00"))),
                Set.of());

        assertThat(merged.hours()).isEqualTo(Map.of(DayOfWeek.MONDAY, List.of(Window.of("09:00", "14:00"))));
    }

    @Test
    void aCalendarWithoutHoursIsSaidToBeOneAndNeverLoops() {
        var never = new BusinessCalendar(BERLIN, Map.of(DayOfWeek.MONDAY, List.of()), Set.of());

        assertThat(never.isNever()).isTrue();
        assertThat(never.isOpen(berlin("2026-11-23T10:00"))).isFalse();
        assertThat(never.between(berlin("2026-11-23T10:00"), berlin("2036-11-23T10:00")))
                .isZero();
        assertThatThrownBy(() -> never.plus(berlin("2026-11-23T10:00"), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsPromisedForLessThanNothing() {
        assertThatThrownBy(() -> USUAL.plus(Instant.EPOCH, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(USUAL.plus(berlin("2026-11-22T03:00"), Duration.ZERO)).isEqualTo(berlin("2026-11-22T03:00"));
    }

    @Test
    void backwardsTheSameTimeIsNegative() {
        assertThat(USUAL.between(berlin("2026-11-23T11:00"), berlin("2026-11-20T15:00")))
                .isEqualTo(Duration.ofHours(-4));
    }

    @Test
    void windowsAreWholeMinutesThatEndAfterTheyBegin() {
        assertThatThrownBy(() -> Window.of("09:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Window.of("17:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Window.of("09:00:30", "10:00")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Window.of("00:00", "24:00").minutes()).isEqualTo(24 * 60);
    }

    private static Instant berlin(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
