package io.firsthand.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.verdict.Court;
import io.firsthand.verdict.VerdictTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@VerdictTest
class VerdictPagesTest {

    private final Court court;
    private final Cast cast;
    private final MockMvcTester browser;
    private Parley parley;

    VerdictPagesTest(Court court, Cast cast, MockMvcTester browser) {
        this.court = court;
        this.cast = cast;
        this.browser = browser;
        this.parley = court.opens();
    }

    @BeforeEach
    void begin() {
        parley = court.opens();
    }

    @Test
    void theLeadPageShowsEachQuestionWithItsEvidenceAndWhatIsMissing() {
        var lead = incomplete();

        assertThat(browser.get().uri(page(lead)).with(parley.company().sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Is it budget?", "Budget is not known", "when captured", "Incomplete", "Packaging, version 1");
    }

    @Test
    void whatIsFilledOnTheChecklistIsJudgedAtOnce() {
        var lead = incomplete();

        assertThat(browser.post()
                        .uri(page(lead) + "/verdict/answers")
                        .param("path", "custom.budget")
                        .param("value", "80000")
                        .with(parley.company().sam().signedIn()))
                .hasStatus(303)
                .hasHeader("Location", page(lead) + "#verdict");

        assertThat(court.now(parley, lead).stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void whatCannotBeIsAskedForAgainAsItWasTyped() {
        var lead = incomplete();

        assertThat(browser.post()
                        .uri(page(lead) + "/verdict/answers")
                        .param("path", "custom.budget")
                        .param("value", "a lot")
                        .with(parley.company().sam().signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("a lot", "Budget");
    }

    @Test
    void overridesNeedAReasonAndAreShownAsSuch() {
        var lead = incomplete();
        var sam = parley.company().sam();

        assertThat(browser.post()
                        .uri(page(lead) + "/verdict/override")
                        .param("verdict", "qualified")
                        .param("reason", "")
                        .with(sam.signedIn()))
                .hasStatus(422);
        assertThat(browser.post()
                        .uri(page(lead) + "/verdict/override")
                        .param("verdict", "qualified")
                        .param("reason", "They told me")
                        .with(sam.signedIn()))
                .hasStatus(303);

        assertThat(browser.get().uri(page(lead)).with(sam.signedIn()))
                .bodyText()
                .contains("They told me", "Sam Sales overrode the definition, which says: Incomplete");
        assertThat(browser.get().uri("/leads?verdict=overridden").with(sam.signedIn()))
                .bodyText()
                .contains("Ada Lovelace");
    }

    @Test
    void listsNarrowByVerdictAndByWhatIsNotKnown() {
        incomplete();
        court.arrives(parley, "Grace Hopper", Channel.REFERRAL, "CEO", 60_000L);
        court.judges(parley);
        var sam = parley.company().sam();

        assertThat(browser.get().uri("/leads?verdict=incomplete&unknown=budget").with(sam.signedIn()))
                .bodyText()
                .contains("Ada Lovelace")
                .doesNotContain("Grace Hopper");
        assertThat(browser.get().uri("/leads?verdict=qualified&columns=verdict").with(sam.signedIn()))
                .bodyText()
                .contains("Grace Hopper", "35 of 15 points")
                .doesNotContain("Ada Lovelace");
        assertThat(browser.get().uri("/leads?verdict=none").with(sam.signedIn()))
                .bodyText()
                .doesNotContain("Grace Hopper", "Ada Lovelace");
        assertThat(browser.get().uri("/verdicts").with(sam.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Is it budget?", "leads judged");
    }

    @Test
    void programsReadVerdictsAndAskWhatWouldBeSaid() {
        var lead = incomplete();
        var token = cast.bearer(parley.company().sam());

        assertThat(browser.get().uri("/api/v1" + page(lead) + "/verdict").header("Authorization", token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.verdict")
                .isEqualTo("incomplete");
        assertThat(browser.get()
                        .uri("/api/v1/verdicts?verdict=incomplete&unknown=budget")
                        .header("Authorization", token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.verdicts[0].lead")
                .isEqualTo(lead.value().toString());
        assertThat(evaluate(token, "{\"lead\": \"" + lead.value() + "\", \"profile\": {\"custom.budget\": 90000}}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.verdict")
                .isEqualTo("qualified");
        assertThat(evaluate(token, "{\"profile\": {\"contact.title\": \"Student\"}}"))
                .bodyJson()
                .extractingPath("$.verdict")
                .isEqualTo("disqualified");
        assertThat(evaluate(token, "{\"profile\": {\"custom.budget\": \"a lot\", \"nonsense\": 1}}"))
                .hasStatus(400)
                .bodyText()
                .contains("profile.custom.budget", "profile.nonsense");
        assertThat(browser.put()
                        .uri("/api/v1" + page(lead) + "/verdict/override")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"verdict\": \"not_yet\", \"reason\": \"They said no\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.override.reason")
                .isEqualTo("They said no");
    }

    private MvcTestResult evaluate(String token, String body) {
        return browser.post()
                .uri("/api/v1/definitions/evaluate")
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private LeadId incomplete() {
        var lead = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "CEO", null);
        court.puts(parley, Court.content());
        court.judges(parley);
        return lead;
    }

    private static String page(LeadId lead) {
        return "/leads/" + lead.value();
    }
}
