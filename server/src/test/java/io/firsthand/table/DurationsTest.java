package io.firsthand.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void readsWhatExportsWrite() {
        assertThat(Durations.read("00:26:43")).contains(Duration.ofSeconds(1_603));
        assertThat(Durations.read("2 days, 0:17:26"))
                .contains(Duration.ofDays(2).plusSeconds(1_046));
        assertThat(Durations.read("1 day, 0:00:01")).contains(Duration.ofSeconds(86_401));
        assertThat(Durations.read("-1 day, 23:59:59")).contains(Duration.ofSeconds(-172_799));
        assertThat(Durations.read("1.02:03:04.5")).contains(Duration.ofMillis(93_784_500));
        assertThat(Durations.read("48:17")).contains(Duration.ofMinutes(2_897));
        assertThat(Durations.read("1h 5m")).contains(Duration.ofMinutes(65));
        assertThat(Durations.read("3 Tage 2 Std.")).contains(Duration.ofHours(74));
        assertThat(Durations.read("90 sec")).contains(Duration.ofSeconds(90));
        assertThat(Durations.read("PT26M43S")).contains(Duration.ofSeconds(1_603));
    }

    @Test
    void readsNothingIntoOtherCells() {
        for (var cell :
                List.of("", "12", "-", "1:2:3:4", "00:61:00", "12:75", "2025-03-04", "5 apples", "P", "h", "1.5")) {
            assertThat(Durations.read(cell)).as(cell).isEqualTo(Optional.empty());
        }
    }

    @Test
    void agreesWithASlowReaderOnWhateverIsWritten() {
        var random = new Random(20261121);
        for (var round = 0; round < 5_000; round++) {
            var days = random.nextInt(3) == 0 ? random.nextInt(400) : 0;
            var hours = random.nextInt(days > 0 ? 24 : 200);
            var minutes = random.nextInt(60);
            var seconds = random.nextInt(60);
            var wide = random.nextBoolean();
            var text = (days == 0 ? "" : days + (days == 1 ? " day, " : random.nextBoolean() ? " days, " : "d "))
                    + String.format(wide ? "%02d:%02d:%02d" : "%d:%02d:%02d", hours, minutes, seconds);

            assertThat(Durations.read(text)).as(text).contains(slowly(text));
            assertThat(Durations.read(" " + text + " ")).contains(slowly(text));
            assertThat(Durations.read(text + "x")).isEmpty();
        }
    }

    /** Letter by letter: figures until something else comes. */
    private static Duration slowly(String text) {
        var seconds = 0L;
        var number = 0L;
        var part = 0L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
            } else if (c == 'd') {
                seconds += number * 86_400;
                number = 0;
            } else if (c == ':') {
                part = part * 60 + number;
                number = 0;
            }
        }
        return Duration.ofSeconds(seconds + part * 60 + number);
    }
}
