package io.firsthand.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String NOTES = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing. You will only
            see email addresses for connections who have allowed their connections to see or download their email address."

            """;

    @Test
    void notesStandAboveTheHeaderAndAddressesAreMissing() throws IOException {
        var reading = reading(NOTES + """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Anna,Köhler,https://www.linkedin.com/in/anna,anna@koehler.example,Köhler Molkerei GmbH,Head of packaging,05 Mar 2021
                Jonas,"Berg, PhD",https://www.linkedin.com/in/jonas,,"Berg & Sons, Inc.",,17 Oct 2019
                ,,,,,,
                ,,https://www.linkedin.com/in/hidden,,,,01 Jan 2020
                """);

        var people = reading.connections(NOW);

        assertThat(people).extracting(Listed::name).containsExactly("Anna Köhler", "Jonas Berg, PhD");
        assertThat(people).extracting(Listed::emailKey).containsExactly("anna@koehler.example", null);
        assertThat(people.getFirst().since()).isEqualTo(Instant.parse("2021-03-05T00:00:00Z"));
        assertThat(people.getFirst().companyKey()).isEqualTo("kohler molkerei");
        assertThat(reading.skipped()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05 Mar 2021            | 2021-03-05
            "3/25/21, 10:12 AM"    | 2021-03-25
            2021-03-05             | 2021-03-05
            "Mar 5, 2021"          | 2021-03-05
            """, quoteCharacter = '\'')
    void bothStylesOfDatesAreRead(String written, String day) throws IOException {
        var people = reading("First Name,Last Name,Company,Connected On\nAnna,Köhler,Köhler,%s\n".formatted(written))
                .connections(NOW);

        assertThat(people.getFirst().since())
                .isEqualTo(Instant.parse(day + (written.contains("AM") ? "T10:12:00Z" : "T00:00:00Z")));
    }

    @Test
    void whoStandsThereTwiceIsOnePerson() throws IOException {
        var people = reading("""
                First Name,Last Name,Email Address,Company,Connected On
                Anna,Köhler,anna@koehler.example,Köhler,05 Mar 2021
                Anna,Koehler,ANNA@koehler.example,Köhler,06 Mar 2021
                Jonas,Berg,,Berg,05 Mar 2021
                Jonas,Berg,,Berg Inc.,05 Mar 2021
                Jonas,Berg,,Valley,05 Mar 2021
                """).connections(NOW);

        assertThat(people).hasSize(3);
    }

    @Test
    void ownPlacesOfWorkAreMonthsOrYears() throws IOException {
        var reading = reading("""
                Company Name,Title,Description,Location,Started On,Finished On
                Kestrel,Sales,,,Mar 2020,
                Falcon GmbH,Sales,,,2016,Feb 2020
                """);

        assertThat(reading.isOfJobs()).isTrue();
        assertThat(reading.namesPeople()).isFalse();
        assertThat(reading.jobs())
                .satisfiesExactly(
                        it -> assertThat(it.begun()).isEqualTo(LocalDate.of(2020, 3, 1)),
                        it -> assertThat(it.ended()).isEqualTo(LocalDate.of(2020, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({"'',notText", "'just a text\nwithout a table\n',noHeader", "'First Name,Last Name,Company\n',noRows"})
    void whatIsNoListIsRefusedWithAReason(String content, String code) throws IOException {
        assertThat(ListFile.read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ListFile.Opened.Refused.class,
                        it -> assertThat(it.fault().code()).isEqualTo(code));
    }

    private static ListReading reading(String content) throws IOException {
        return new ListReading((ListFile.Opened.Rows) ListFile.read(content.getBytes(StandardCharsets.UTF_8)));
    }
}
