package io.firsthand.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.lead.Channel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignRulesTest {

    private static List<String> flaws(String name, Design design) {
        return DesignRules.broken(name, design, Set.of("news")).stream()
                .map(it -> it.field() + " " + it.reason())
                .toList();
    }

    private static Design going(String redirect, String... origins) {
        return new Design(
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                Design.first().questions(),
                List.of(),
                Channel.CONTACT_FORM,
                "",
                Wording.NONE,
                redirect,
                false,
                List.of(origins));
    }

    @Test
    void theFirstDesignIsGood() {
        assertThat(flaws("Website", Design.first())).isEmpty();
    }

    @Test
    void aFormAsksWhoItIsEachThingOnce() {
        var note = Question.plain("notes", false);

        assertThat(flaws("", Design.first().withQuestions(List.of(note, note))))
                .containsExactlyInAnyOrder("name missing", "question.1.field twice", "questions nobody");
        assertThat(flaws("x", Design.first().withQuestions(List.of(Question.plain("contact.shoe", false)))))
                .contains("question.0.field unknownField");
    }

    @Test
    void aFieldOfOnesOwnHasANameAQuestionAndChoices() {
        var blank = new Question("custom.", Question.Kind.CHOICE, Wording.NONE, Wording.NONE, List.of(), false);

        assertThat(flaws("x", Design.first().withQuestions(List.of(Question.plain("contact.name", true), blank))))
                .containsExactlyInAnyOrder(
                        "question.1.custom customName",
                        "question.1.label.en missing",
                        "question.1.options.en twoOptions");
    }

    @Test
    void aConsentSaysWhatForAndWhat() {
        var blank = new ConsentText(UUID.randomUUID(), 0, " ", Wording.NONE, true);

        assertThat(flaws("x", Design.first().withConsents(List.of(blank))))
                .containsExactlyInAnyOrder("consent.0.purpose noPurpose", "consent.0.wording.en missing");
    }

    @Test
    void peopleAreSentOnOnlyToSitesThatAreAllowed() {
        assertThat(flaws("x", going("https://acme.example/thanks", "https://acme.example")))
                .isEmpty();
        assertThat(flaws("x", going("https://evil.example/", "https://acme.example")))
                .containsExactly("redirect notAllowed");
        assertThat(flaws("x", going("javascript:alert(1)", "https://acme.example")))
                .containsExactly("redirect noAddressOfPage");
        assertThat(flaws("x", going("http://acme.example/", "https://acme.example")))
                .containsExactly("redirect noAddressOfPage");
        assertThat(flaws("x", going("https://acme.example@evil.example/", "https://acme.example")))
                .containsExactly("redirect noAddressOfPage");
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example, https://acme.example",
        "https://Acme.example/contact?x=1, https://acme.example",
        "https://acme.example:443, https://acme.example",
        "http://localhost:8080/x, http://localhost:8080",
        "http://acme.example, http://acme.example",
        "'https://a.example; script-src *', 'https://a.example; script-src *'"
    })
    void aSiteIsTidiedAndWhatIsNoneStays(String typed, String tidy) {
        assertThat(WebOrigin.tidy(typed)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource({"http://acme.example", "'https://a.example; script-src *'", "https://*", "'https://a b'", "null", "*"})
    void whatCouldOpenOurPageToOthersIsNoSite(String origin) {
        assertThat(flaws("x", going("", origin))).containsExactly("origins noOrigin");
    }
}
