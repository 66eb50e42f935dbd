package io.firsthand.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Quiet NIGHTS = new Quiet(LocalTime.of(20, 0), LocalTime.of(7, 30), false);
    private static final Quiet NIGHTS_AND_WEEKENDS = new Quiet(LocalTime.of(20, 0), LocalTime.of(7, 30), true);

    @Test
    void withoutQuietHoursNothingWaits() {
        assertThat(Quiet.NEVER.end(at("2026-11-24T03:00"), BERLIN)).isEqualTo(at("2026-11-24T03:00"));
    }

    @Test
    void whatComesAtNightWaitsForTheMorning() {
        assertThat(NIGHTS.end(at("2026-11-24T19:59"), BERLIN)).isEqualTo(at("2026-11-24T19:59"));
        assertThat(NIGHTS.end(at("2026-11-24T20:00"), BERLIN)).isEqualTo(at("2026-11-25T07:30"));
        assertThat(NIGHTS.end(at("2026-11-25T07:29"), BERLIN)).isEqualTo(at("2026-11-25T07:30"));
        assertThat(NIGHTS.end(at("2026-11-25T07:30"), BERLIN)).isEqualTo(at("2026-11-25T07:30"));
    }

    @Test
    void hoursWithinADayDoNotRunIntoTheNext() {
        var lunch = new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0), false);

        assertThat(lunch.end(at("2026-11-24T12:30"), BERLIN)).isEqualTo(at("2026-11-24T13:00"));
        assertThat(lunch.end(at("2026-11-24T13:00"), BERLIN)).isEqualTo(at("2026-11-24T13:00"));
    }

    @Test
    void aWeekendEndsOnMondayMorning() {
        assertThat(NIGHTS_AND_WEEKENDS.end(at("2026-11-27T21:00"), BERLIN)).isEqualTo(at("2026-11-30T07:30"));
        assertThat(NIGHTS_AND_WEEKENDS.end(at("2026-11-28T12:00"), BERLIN)).isEqualTo(at("2026-11-30T07:30"));
        assertThat(new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true).end(at("2026-11-29T12:00"), BERLIN))
                .isEqualTo(at("2026-11-30T00:00"));
    }

    @Test
    void aClockChangeInTheNightChangesNothingOnTheWall() {
        assertThat(NIGHTS.end(Instant.parse("2026-03-28T22:00:00Z"), BERLIN))
                .as("an hour is skipped")
                .isEqualTo(Instant.parse("2026-03-29T05:30:00Z"));
        assertThat(NIGHTS.end(Instant.parse("2026-10-24T22:00:00Z"), BERLIN))
                .as("an hour comes twice")
                .isEqualTo(Instant.parse("2026-10-25T06:30:00Z"));
    }

    @Test
    void hoursThatBeginOrEndInTheHourOfTheChangeStillEnd() {
        var inTheGap = new Quiet(LocalTime.of(22, 0), LocalTime.of(2, 30), false);
        assertThat(inTheGap.end(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
                .as("half past two does not come: half past three does")
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(inTheGap.end(Instant.parse("2026-10-25T00:45:00Z"), BERLIN))
                .as("half past two comes twice: the second one counts")
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
