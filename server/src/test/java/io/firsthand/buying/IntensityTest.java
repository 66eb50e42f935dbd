package io.firsthand.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntensityTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private record One(double weight, Instant at) {}

    @Test
    void halvesInThirtyDays() {
        var one = Intensity.none(NOW).with(Intensity.EXPLICIT, NOW);
        assertThat(one.at(NOW.plus(Intensity.HALF_LIFE)).value()).isEqualTo(2.5, within(1e-9));
        assertThat(one.at(NOW.plus(Intensity.HALF_LIFE)).at(NOW).value()).isEqualTo(5, within(1e-9));
    }

    @Test
    void carriedOnFromSignToSignItSaysTheSameAsTheWholeSumInWhateverOrderTheyCome() {
        var chance = new Random(7);
        for (var round = 0; round < 300; round++) {
            var all = new ArrayList<One>();
            for (var i = chance.nextInt(40); i >= 0; i--) {
                all.add(new One(
                        chance.nextBoolean() ? Intensity.EXPLICIT : Intensity.ENGAGEMENT,
                        NOW.minus(Duration.ofMinutes(chance.nextInt(600_000)))));
            }
            var carried = Intensity.none(NOW.minus(Duration.ofDays(chance.nextInt(400))));
            for (var it : all) {
                carried = carried.at(it.at()).with(it.weight(), it.at());
            }
            assertThat(carried.at(NOW).value()).isEqualTo(slowly(all), within(1e-6));
        }
    }

    private static double slowly(List<One> all) {
        return all.stream()
                .mapToDouble(it -> it.weight()
                        * Math.pow(0.5, Duration.between(it.at(), NOW).toSeconds() / (30.0 * 86_400)))
                .sum();
    }

    @Test
    void theCourseEndsNowAndRisesInTheWeekOfASign() {
        var day = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(10);
        var weeks = Courses.weeks(List.of(new CourseRepository.Day(day, 2, 1)), NOW);
        assertThat(weeks).hasSize(Courses.WEEKS);
        assertThat(weeks.getLast().end()).isEqualTo(LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        assertThat(weeks.get(Courses.WEEKS - 3).intensity()).isZero();
        assertThat(weeks.get(Courses.WEEKS - 2).intensity()).isBetween(10.0, 11.0);
        assertThat(weeks.getLast().intensity()).isEqualTo(11 * Math.pow(2, -10 / 30.0), within(1e-6));
    }
}
