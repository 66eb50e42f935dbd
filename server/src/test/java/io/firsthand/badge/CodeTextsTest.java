package io.firsthand.badge;

import static io.firsthand.badge.PersonField.CITY;
import static io.firsthand.badge.PersonField.COMPANY;
import static io.firsthand.badge.PersonField.COUNTRY;
import static io.firsthand.badge.PersonField.EMAIL;
import static io.firsthand.badge.PersonField.FAX;
import static io.firsthand.badge.PersonField.MOBILE;
import static io.firsthand.badge.PersonField.NAME;
import static io.firsthand.badge.PersonField.PHONE;
import static io.firsthand.badge.PersonField.POSTCODE;
import static io.firsthand.badge.PersonField.STREET;
import static io.firsthand.badge.PersonField.TITLE;
import static io.firsthand.badge.PersonField.WEB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.badge.CodeContent.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextsTest {

    private static final Path VCARDS = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/vcard");

    @Test
    void readsAVCardAndPrefersWork() {
        var content = read("""
                BEGIN:VCARD
                VERSION:4.0
                FN:Zoë Müller-Ortiz
                N:Müller-Ortiz;Zoë;;Dr.;
                ORG:Ångström Optik GmbH;Einkauf
                TITLE:Leiterin Einkauf
                EMAIL;TYPE=home:zoe@home.example
                EMAIL;TYPE=work:zoe.mueller@angstrom.example
                TEL;VALUE=uri;TYPE="work,voice":tel:+49-30-901820;ext=102
                TEL;TYPE=cell:+49 171 5550123
                TEL;TYPE=fax:+49 30 901821
                ADR;TYPE=work:;;Hauptstraße 5;Berlin;;10115;Deutschland
                URL:https://www.linkedin.com/in/zoe-mueller
                URL:https://angstrom.example
                UID:urn:uuid:1
                END:VCARD
                """);

        assertThat(content.sort()).isEqualTo(Sort.VCARD);
        assertThat(values(content))
                .containsEntry(NAME, "Zoë Müller-Ortiz")
                .containsEntry(PersonField.GIVEN, "Zoë")
                .containsEntry(COMPANY, "Ångström Optik GmbH")
                .containsEntry(TITLE, "Leiterin Einkauf")
                .containsEntry(EMAIL, "zoe.mueller@angstrom.example")
                .containsEntry(PHONE, "+49-30-901820 ext. 102")
                .containsEntry(MOBILE, "+49 171 5550123")
                .containsEntry(FAX, "+49 30 901821")
                .containsEntry(STREET, "Hauptstraße 5")
                .containsEntry(POSTCODE, "10115")
                .containsEntry(CITY, "Berlin")
                .containsEntry(COUNTRY, "Deutschland")
                .containsEntry(WEB, "https://angstrom.example");
        assertThat(content.fields()).noneMatch(CodeField::unsure);
    }

    @Test
    void readsAnOldVCardInQuotedPrintable() {
        var content =
                read("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
                        + "TEL;CELL:0171 5550123\r\nEND:VCARD");

        assertThat(values(content)).containsEntry(NAME, "Jörg Müller").containsEntry(MOBILE, "0171 5550123");
    }

    @Test
    void readsMecard() {
        var content = read("MECARD:N:Owen,Sean;ADR:76 9th Avenue, 4th Floor, New York, NY 10011;TEL:+12125658770;"
                + "EMAIL:srowen@example.com;ORG:Semi\\;Colon\\, Inc.;URL:http\\://example.com;;");

        assertThat(content.sort()).isEqualTo(Sort.MECARD);
        assertThat(values(content))
                .containsEntry(NAME, "Sean Owen")
                .containsEntry(COMPANY, "Semi;Colon, Inc.")
                .containsEntry(PHONE, "+12125658770")
                .containsEntry(WEB, "http://example.com");
        assertThat(content.fields())
                .filteredOn(CodeField::unsure)
                .extracting(CodeField::kind)
                .containsExactly(STREET);
        assertThat(values(read("MECARD:N:Example 411,;TEL:18665881077;;"))).containsEntry(NAME, "Example 411");
    }

    @Test
    void readsBizcard() {
        var content = read("BIZCARD:N:Sean;X:Owen;T:Software Engineer;C:Example;A:76 9th Avenue, New York, NY 10011;"
                + "B:+12125658770;M:+12125658771;F:+12125658772;E:srowen@example.com;;");

        assertThat(content.sort()).isEqualTo(Sort.BIZCARD);
        assertThat(values(content))
                .containsEntry(NAME, "Sean Owen")
                .containsEntry(TITLE, "Software Engineer")
                .containsEntry(MOBILE, "+12125658771")
                .containsEntry(FAX, "+12125658772");
    }

    @Test
    void readsJsonWhateverItsFieldsAreCalled() {
        var content = read("""
                {"v":1,"attendee_id":"A-77","person":{"First Name":"Ada","last_name":"King","jobTitle":"Analyst",
                "company":"Engines","e-mail":"ada@engines.example","phone":"+44 20 7946 0018","vip":true}}""");

        assertThat(content.sort()).isEqualTo(Sort.JSON);
        assertThat(content.ids()).containsExactly("A-77");
        assertThat(values(content))
                .containsEntry(NAME, "Ada King")
                .containsEntry(TITLE, "Analyst")
                .containsEntry(EMAIL, "ada@engines.example");
    }

    @Test
    void takesANameFromAProfileButIsNotSure() {
        var content = read("https://www.linkedin.com/in/jane-doe-3a4b5c6?trk=qr");

        assertThat(content.sort()).isEqualTo(Sort.PROFILE);
        assertThat(content.fields())
                .containsExactly(
                        CodeField.unsure(NAME, "Jane Doe"),
                        CodeField.sure(WEB, "https://www.linkedin.com/in/jane-doe-3a4b5c6"));
        assertThat(values(read("https://www.xing.com/profile/Jane_Doe12"))).containsKey(WEB);
        assertThat(read("https://www.linkedin.com/company/acme").sort()).isEqualTo(Sort.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "https://scan.example/b/ABC123, ABC123",
        "https://scan.example/?badge=77-12&x=1, 77-12",
        "0012345, 0012345",
        "EVT2026-000123, EVT2026-000123",
        "12345^KING^ADA^ENGINES, 12345"
    })
    void findsTheIdThatAnAttendeeListMayKnow(String text, String id) {
        assertThat(read(text).ids()).first().isEqualTo(id);
    }

    @Test
    void readsMailAndPhone() {
        assertThat(values(read("mailto:ada%2Bx@engines.example?subject=Hi")))
                .containsEntry(EMAIL, "ada+x@engines.example");
        assertThat(values(read("MATMSG:TO:ada@engines.example;SUB:x;BODY:y;;")))
                .containsEntry(EMAIL, "ada@engines.example");
        assertThat(values(read("tel:+442079460018"))).containsEntry(PHONE, "+442079460018");
        assertThat(read("ada@engines.example").sort()).isEqualTo(Sort.EMAIL);
    }

    @Test
    void marksWhatCannotBeRight() {
        var fields = read("MECARD:N:King;TEL:1;EMAIL:ada@engines;;").fields();

        assertThat(fields)
                .filteredOn(CodeField::unsure)
                .extracting(CodeField::kind)
                .containsExactly(EMAIL, PHONE);
    }

    @Test
    void keepsFieldsOnOneLineAndWithinTheirLength() {
        var content = read("BIZCARD:N:A\u202e\u0000da\n  King;C:" + "x".repeat(300) + ";;");

        assertThat(content.fields())
                .containsExactly(
                        CodeField.sure(PersonField.NAME, "Ada King"), CodeField.sure(PersonField.GIVEN, "Ada King"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "BEGIN:VCARD",
                "MECARD:",
                "MECARD:N",
                "{",
                "[[[[[[[[[[[[[[[[",
                "{\"a\":",
                "https://",
                "http://[",
                "tel:",
                "mailto:%%",
                "BIZCARD:\\"
            })
    void hasNothingToSayOfNothing(String text) {
        assertThat(read(text).fields()).isEmpty();
    }

    @Test
    void neverFailsWhateverTheTextIs() {
        var random = new Random(3);
        var begins = new String[] {
            "BEGIN:VCARD\nVERSION:2.1\n", "MECARD:", "BIZCARD:", "{\"name\":", "https://", "mailto:", ""
        };
        var signs = ":;,=\\\n\r\"{}[]@/%.?&-+ abcNTELADRORG0129ü\ud800\u0000;ENCODING=QUOTED-PRINTABLE;BASE64";
        for (var round = 0; round < 5_000; round++) {
            var text = random.ints(random.nextInt(120), 0, signs.length())
                    .mapToObj(i -> String.valueOf(signs.charAt(i)))
                    .collect(Collectors.joining("", begins[round % begins.length], ""));
            var content = read(text);
            assertThat(content.fields())
                    .allMatch(it -> it.value().length() <= it.kind().longest());
            assertThat(content.ids()).hasSizeLessThanOrEqualTo(5);
        }
        assertThat(read("x".repeat(1 << 18))).isEqualTo(CodeContent.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "gmail-single, Greg Dartmouth, TheCompany, gdartmouth@hotmail.com",
        "John_Doe_IPHONE, Mr. John Richter James Doe Sr., IBM, john.doe@ibm.com",
        "John_Doe_MS_OUTLOOK, Mr. John Richter James Doe Sr., IBM, john.doe@ibm.cm",
        "outlook-2003, John Doe III, 'Company, The', jdoe@hotmail.com",
        "issue114, 'Dummy, Dummy', Dummy GmbH, dummy.dummy@dummy.com",
        "rfc2426-example, Frank Dawson, Lotus Development Corporation, Frank_Dawson@Lotus.com",
        "rfc6350-example, Simon Perreault, Viagenie, simon.perreault@viagenie.ca",
        "John_Doe_ANDROID, , , john.doe@company.com"
    })
    void readsTheGivenVCards(String name, String who, String company, String email) throws IOException {
        var file = VCARDS.resolve(name + ".vcf");
        assumeTrue(Files.exists(file), "skipped: no data/vcard in FIRSTHAND_SHARED or beside the project");

        var content = read(new String(Files.readAllBytes(file), UTF_8));

        assertThat(content.value(NAME).orElse(null)).isEqualTo(who);
        assertThat(content.value(COMPANY).orElse(null)).isEqualTo(company);
        assertThat(content.value(EMAIL).orElse(null)).isEqualTo(email);
    }

    private static CodeContent read(String text) {
        return CodeTexts.read(text, "DE");
    }

    private static Map<PersonField, String> values(CodeContent content) {
        return content.fields().stream().collect(Collectors.toMap(CodeField::kind, CodeField::value));
    }
}
