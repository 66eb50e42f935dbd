package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    @Test
    void numbersFollowTheLocale() {
        assertThat(Formats.number(Locale.UK, 12_345)).isEqualTo("12,345");
        assertThat(Formats.number(Locale.GERMAN, 12_345)).isEqualTo("12.345");
        assertThat(Formats.percent(Locale.GERMAN, .3725)).isEqualTo("37,2\u00a0%");
    }

    @Test
    void sharesOfFewAreToldInWholePercent() {
        assertThat(Formats.wholePercent(Locale.UK, .8537)).isEqualTo("85%");
        assertThat(Formats.wholePercent(Locale.GERMAN, .8537)).isEqualTo("85\u00a0%");
    }

    @Test
    void timesFollowLocaleAndZone() {
        assertThat(Formats.exact(Locale.UK, BERLIN, NOON)).isEqualTo("21 Nov 2026, 12:00 CET");
        assertThat(Formats.exact(Locale.GERMAN, BERLIN, NOON)).isEqualTo("21.11.2026, 12:00 MEZ");
        assertThat(Formats.day(Locale.UK, ZoneId.of("Pacific/Auckland"), NOON)).isEqualTo("22 Nov 2026");
    }

    @Test
    void aHashKeepsItsEnds() {
        assertThat(Formats.shortened("9f2c41d07be35a88c0d4")).isEqualTo("9f2c41…88c0d4");
        assertThat(Formats.shortened("9f2c41d07be3")).isEqualTo("9f2c41d07be3");
    }

    @Test
    void aPassedTimeIsToldByTheCalendarOnceItIsNotToday() {
        assertThat(Formats.passed(BERLIN, NOON.minus(Duration.ofSeconds(59)), NOON))
                .isEqualTo(new Formats.Passed("now", 0));
        assertThat(Formats.passed(BERLIN, NOON.minus(Duration.ofMinutes(59)), NOON))
                .isEqualTo(new Formats.Passed("minutes", 59));
        assertThat(Formats.passed(BERLIN, NOON.minus(Duration.ofHours(11)), NOON))
                .isEqualTo(new Formats.Passed("hours", 11));
        assertThat(Formats.passed(BERLIN, NOON.minus(Duration.ofHours(13)), NOON))
                .isEqualTo(new Formats.Passed("yesterday", 1));
        assertThat(Formats.passed(BERLIN, NOON.minus(Duration.ofDays(13)), NOON))
                .isEqualTo(new Formats.Passed("days", 13));
        assertThat(Formats.passed(BERLIN, NOON.minus(Duration.ofDays(14)), NOON))
                .isNull();
        assertThat(Formats.passed(BERLIN, NOON.plusSeconds(1), NOON)).isNull();
    }
}
