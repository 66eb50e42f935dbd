package io.firsthand.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String PEOPLE = """
            Vorname;Nachname;E-Mail;Angelegt am
            Zoë;Müller;zoe@example.com;13.02.2025
            Jürgen;Weiß;jw@example.com;01.03.2025
            """;

    @Test
    void findsTheEncodingWithAndWithoutMark() {
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(of(PEOPLE, charset).charset().value()).isEqualTo(charset);
            assertThat(of("\uFEFF" + PEOPLE, charset).charset()).isEqualTo(new Detected<>(charset, 100));
        }
        assertThat(of(PEOPLE, WINDOWS_1252).charset().value()).isEqualTo(WINDOWS_1252);
    }

    @Test
    void staysWithUtf8WhereOnlyAFewBytesAreSpoilt() {
        var bytes = ("name\n" + "Zoë\n".repeat(100)).getBytes(UTF_8);
        bytes[6] = (byte) 0xE9;

        assertThat(Detection.of(new Sample(List.of(bytes))).charset()).satisfies(it -> {
            assertThat(it.value()).isEqualTo(UTF_8);
            assertThat(it.confidence()).isBetween(50, 95);
        });
    }

    @Test
    void findsTheDelimiterAndTheHeaderOfWhatWasWritten() {
        var random = new Random(5);
        for (var round = 0; round < 100; round++) {
            var delimiter = Layout.DELIMITERS.get(random.nextInt(4));
            var text = new StringBuilder(
                    String.join(String.valueOf(delimiter), List.of("Full name", "E-mail address", "Notes", "Created")));
            for (var i = 0; i < 20; i++) {
                text.append("\nPerson ")
                        .append(i)
                        .append(delimiter)
                        .append("p" + i + "@example.com")
                        .append(delimiter)
                        .append("\"likes a, b; c | d\"")
                        .append(delimiter)
                        .append("2025-01-")
                        .append(10 + i);
            }
            var found = of(text.toString(), UTF_8);

            assertThat(found.delimiter().value()).isEqualTo(delimiter);
            assertThat(found.delimiter().confidence()).isGreaterThan(80);
            assertThat(found.header().value()).isEqualTo(1);
            assertThat(found.quote().value()).isEqualTo('"');
        }
    }

    @Test
    void seesThatThereIsNoHeader() {
        assertThat(of("Ada Lovelace,ada@example.com,2025-01-02\nGrace Hopper,grace@example.com,2025-01-03\n", UTF_8)
                        .header()
                        .value())
                .isZero();
    }

    @Test
    void takesNoRowWithAnAddressForNames() {
        assertThat(of("""
                Roland Berg,Portland,roland@gmail.com,Web
                Ada Land,Ingolstadt,ada@hotmail.com,Chat
                Grace Ort,Fort Worth,grace@gmail.com,Web
                """, UTF_8).header().value()).isZero();
    }

    @Test
    void seesValuesAmongWhatWasTakenForNames() {
        assertThat(HeaderDoubt.of(List.of("Name", "E-Mail", "2026", "Phone (mobile)", "Q1/2026", "Score 1-10")))
                .isEmpty();
        for (var value :
                List.of("ada@lace.example", "https://lace.example/x", "+44 20 7946 0018", "03/04/2026", "1.200,50")) {
            assertThat(HeaderDoubt.of(List.of("Ada", value))).contains(value);
        }
    }

    @Test
    void findsTheHeaderBelowTitlesAndGroups() {
        var titled = of("""
                Leads of the fair,,,

                Exported on 2025-03-04,,,
                Full name,E-mail,Phone,Notes
                Ada,ada@a.example,+49 89 1234567,x
                Grace,grace@a.example,+49 89 7654321,y
                """, UTF_8);
        var grouped = of("""
                Person,Person,Deal,Deal
                First name,E-mail,Amount,Created
                Ada,ada@a.example,12,2025-03-04
                Grace,grace@a.example,13,2025-03-05
                """, UTF_8);
        var single = of("email\nada@a.example\n", UTF_8);

        assertThat(titled.header().value()).isEqualTo(4);
        assertThat(titled.head())
                .containsKeys(1, 3, 4)
                .containsEntry(4, List.of("Full name", "E-mail", "Phone", "Notes"));
        assertThat(grouped.header().value()).isEqualTo(2);
        assertThat(single.header().value()).isEqualTo(1);
    }

    @Test
    void findsApostrophesAsQuotesButNotInNames() {
        assertThat(of("'name','notes'\n'Ada','a, b'\n'Grace','c, d'\n", UTF_8)
                        .quote()
                        .value())
                .isEqualTo('\'');
        assertThat(of("name,notes\nO'Brien,it's\nD'Arcy,'tis\n", UTF_8).quote().value())
                .isEqualTo('"');
    }

    @Test
    void takesASingleColumnForWhatItIs() {
        var found = of("email\nada@example.com\ngrace@example.com\n", UTF_8);

        assertThat(found.delimiter()).isEqualTo(new Detected<>(',', 0));
        assertThat(found.header().value()).isEqualTo(1);
    }

    @Test
    void isNotMisledByRowsWrappedInQuotes() {
        var found = of("a,b,c\n1,2,3\n\"4,5,\"\"6, 7\"\"\"\n", UTF_8);

        assertThat(found.delimiter().value()).isEqualTo(',');
        assertThat(found.delimiter().confidence()).isGreaterThan(80);
    }

    @Test
    void survivesAnyBytes() {
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);

            assertThat(Detection.of(new Sample(List.of(bytes))).layout()).isNotNull();
        }
    }

    private static Detection of(String text, Charset charset) {
        return Detection.of(new Sample(List.of(text.getBytes(charset))));
    }
}
