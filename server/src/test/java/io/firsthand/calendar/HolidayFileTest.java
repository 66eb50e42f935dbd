package io.firsthand.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.calendar.HolidayFile.Trouble;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void takesWholeDaysWithTheirNamesAlsoSeveralInARow() {
        var file = read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261225
                SUMMARY:Christmas\\, first
                 \\; day
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261230
                DTEND;VALUE=DATE:20270102
                SUMMARY:Between the years
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270105
                DURATION:P2D
                END:VEVENT
                """);

        assertThat(file.troubles()).isEmpty();
        assertThat(file.days())
                .containsOnlyKeys(
                        day("2026-12-25"),
                        day("2026-12-30"),
                        day("2026-12-31"),
                        day("2027-01-01"),
                        day("2027-01-05"),
                        day("2027-01-06"))
                .containsEntry(day("2026-12-25"), "Christmas, first; day")
                .containsEntry(day("2027-01-05"), "");
    }

    @Test
    void laysOutWhatComesEveryYear() {
        var file = read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20101126
                RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
                EXDATE;VALUE=DATE:20281123
                SUMMARY:Thanksgiving
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20240229
                RRULE:FREQ=YEARLY;UNTIL=20321231
                SUMMARY:Leap day
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260525
                RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2
                SUMMARY:Memorial Day
                END:VEVENT
                """);

        assertThat(file.troubles()).isEmpty();
        assertThat(file.days())
                .containsKeys(day("2025-11-27"), day("2026-11-26"), day("2035-11-22"))
                .doesNotContainKeys(day("2024-11-28"), day("2028-11-23"), day("2037-11-26"))
                .containsKeys(day("2028-02-29"), day("2032-02-29"))
                .doesNotContainKey(day("2036-02-29"))
                .containsKeys(day("2026-05-25"), day("2027-05-31"))
                .doesNotContainKey(day("2028-05-29"));
    }

    @Test
    void namesWhatItCouldNotTakeLineByLine() {
        var file = read("""
                BEGIN:VEVENT
                DTSTART:20261225T090000Z
                SUMMARY:Party
                END:VEVENT
                this is no line
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261345
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Some time
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                RRULE:FREQ=MONTHLY
                SUMMARY:First
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270701
                DTEND;VALUE=DATE:20270901
                SUMMARY:Summer
                END:VEVENT
                """);

        assertThat(file.troubles())
                .containsExactly(
                        new Trouble(4, "calendar.file.notWhole", "Party"),
                        new Trouble(7, "calendar.file.brokenLine", ""),
                        new Trouble(9, "calendar.file.badDay", "20261345"),
                        new Trouble(11, "calendar.file.noDay", "Some time"),
                        new Trouble(16, "calendar.file.rule", "First"),
                        new Trouble(20, "calendar.file.tooLong", "Summer"));
        assertThat(file.days()).containsOnlyKeys(day("2027-01-01"));
    }

    @Test
    void saysThatAFileIsNoneOrCutOffOrEmpty() {
        assertThat(HolidayFile.read("Date;Name\n2026-12-25;Christmas".getBytes(UTF_8), TODAY)
                        .troubles())
                .containsExactly(new Trouble(1, "calendar.file.noCalendar", ""));
        assertThat(HolidayFile.read(new byte[] {1, 2, 3, 0, -1}, TODAY).troubles())
                .containsExactly(new Trouble(1, "calendar.file.noCalendar", ""));
        assertThat(read("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225").troubles())
                .extracting(Trouble::key)
                .contains("calendar.file.cutOff");
        assertThat(read("").troubles()).extracting(Trouble::key).containsExactly("calendar.file.noDays");
    }

    @Test
    void survivesWhateverItIsGiven() {
        var sound = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261225
                DTEND;VALUE=DATE:20261227
                RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;COUNT=5
                SUMMARY:Christmas
                END:VEVENT
                END:VCALENDAR
                """.getBytes(UTF_8);
        var random = new Random(6);
        for (var i = 0; i < 2_000; i++) {
            var broken = sound.clone();
            for (var j = random.nextInt(6); j >= 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(HolidayFile.read(broken, TODAY).days().size()).isLessThan(1_000);
        }
    }

    private static HolidayFile read(String events) {
        var isCut = !events.isEmpty() && !events.contains("END:VEVENT");
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + (isCut ? "" : "END:VCALENDAR\n");
        return HolidayFile.read(text.replace("\n", "\r\n").getBytes(UTF_8), TODAY);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
