package io.firsthand.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.duplicate.Reason.Kind;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static Traits person(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String company) {
        return Reading.of(new Profile(
                new ContactId(UUID.randomUUID()),
                ContactDetails.of(name, email, phone, null),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                company == null ? List.of() : List.of(new CompanyLink(new CompanyId(UUID.randomUUID()), company, null)),
                Map.of(),
                List.of()));
    }

    /** In a workspace of 100,000 where one in a hundred is called Smith and one in fifty John. */
    private static final Rarity COMMON = new Rarity(
            100_000,
            Map.of(
                    Rarity.family("smith"), 1_000L,
                    Rarity.given("john"), 2_000L,
                    Rarity.family("smyth"), 40L,
                    Rarity.given("jon"), 300L));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # probable, one: name, email, phone, company, other: the same
            true,  John Smith, -, -, ACME Inc.,                  Jon Smyth, -, -, Acme
            true,  John Smith, john.smith@acme.com, -, Acme,     Smith John, -, -, Acme GmbH
            true,  Dr. John Smith, -, +14155550100, -,           John Smith, -, +14155550100, -
            true,  -, j.ohn.smith@gmail.com, -, -,               -, johnsmith+news@gmail.com, -, -
            true,  Wanda Xylander, w@acme.com, -, Acme,          Wanda Xylander, w@other.example, -, Other
            true,  J. Smith, -, +14155550100, Acme,              John Smith, -, +14155550100, Acme
            true,  'Garcia, Ana', -, -, Acme,                    Ana García, -, -, ACME
            false, John Smith, -, -, -,                          John Smith, -, -, -
            false, John Smith, j@acme.com, -, Acme,              John Smith, j@other.example, -, Other
            false, John Smith, -, +14155550100, Acme,            Mary Jones, -, +14155550100, Acme
            false, John Smith, j.smith@acme.com, -, Acme,        Tom Smith, t.smith@acme.com, -, Acme
            false, -, info@acme.com, -, Acme,                    -, info@other.example, -, Other
            false, Ana Ruiz, -, -, Firm 17,                      Anna Rossi, -, -, Firm 18
            """)
    void tellsWhoIsProbablyThePersonAndWhoIsNot(
            boolean probable,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String otherName,
            @Nullable String otherEmail,
            @Nullable String otherPhone,
            @Nullable String otherCompany) {
        var one = person(name, email, phone, company);
        var other = person(otherName, otherEmail, otherPhone, otherCompany);

        assertThat(Comparison.of(one, other, COMMON).isProbable())
                .as(Comparison.of(one, other, COMMON).toString())
                .isEqualTo(probable);
        assertThat(Comparison.of(other, one, COMMON).isProbable()).isEqualTo(probable);
        if (probable) {
            assertThat(Keys.of(one)).as("a key in common").containsAnyElementsOf(Keys.of(other));
        }
    }

    @Test
    void saysWhy() {
        var likeness = Comparison.of(
                person("John Smith", "js@acme.com", null, "Acme"),
                person("Jon Smyth", "js+fair@acme.com", null, "Acme"),
                COMMON);

        assertThat(likeness.reasons())
                .extracting(Reason::kind)
                .containsExactlyInAnyOrder(
                        Kind.SIMILAR_EMAIL, Kind.SAME_COMPANY, Kind.FAMILY_NAME_SOUNDS_ALIKE, Kind.SIMILAR_GIVEN_NAME);
        assertThat(likeness.reasons().getFirst().kind()).isEqualTo(Kind.SIMILAR_EMAIL);
        assertThat(likeness.percent()).isBetween(99, 99);
    }

    @Test
    void aRareNameSaysMoreThanACommonOne() {
        var smith = person("John Smith", null, null, null);
        var xylander = person("Wanda Xylander", null, null, null);

        assertThat(Comparison.of(xylander, xylander, COMMON).bits())
                .isGreaterThan(Comparison.of(smith, smith, COMMON).bits() + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "19081209, 19081209",
        "1908-12-09, 19081209",
        "9.12.1908, 19081209",
        "09/12/1908, 19081209",
        "1908-12-09T00:00:00Z, 19081209"
    })
    void datesOfBirthAreReadHoweverTheyAreWritten(String text, String digits) {
        assertThat(Birth.digits(text)).contains(digits);
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(Birth.digits("12345678")).isEmpty();
        assertThat(Birth.digits("unknown")).isEmpty();
    }
}
