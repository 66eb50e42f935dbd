package io.firsthand.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.content.Question.Kind;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is typed wrongly into the forms of questions and content comes back with what to mend. */
@ServerTest
class ContentFormsTest {

    private final BuyerQuestions questions;
    private final Cast cast;
    private final MockMvcTester browser;
    private Company company;
    private UUID sap;

    ContentFormsTest(BuyerQuestions questions, Cast cast, MockMvcTester browser) {
        this.questions = questions;
        this.cast = cast;
        this.browser = browser;
        this.company = cast.home();
        this.sap = UUID.randomUUID();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Forms " + UUID.randomUUID());
        sap = company.in(() -> switch (questions.add(
                Kind.QUESTION, "Does it integrate with SAP?", company.maya().actor())) {
            case Asking.Asked(var it) -> it.id();
            case Asking.AlreadyKnown _, Asking.Missing _, Asking.Refused _ -> throw new AssertionError();
        });
    }

    @Test
    void aDueDayInAYearThatNobodyMeansIsRefused() {
        assertThat(post("/content", Map.of("title", "SAP in an hour", "kind", "other", "due", "+12026-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("SAP in an hour", "+12026-01-01", "m-due");
    }

    @Test
    void aBriefThatIsNoTextIsRefused() {
        assertThat(post("/content", Map.of("title", "SAP in an hour", "kind", "other", "brief", "so\0so")))
                .hasStatus(422)
                .bodyText()
                .contains("SAP in an hour", "m-brief");
    }

    @Test
    void theNewWordsOfAQuestionAreKeptWhenTheyAreNotTaken() {
        var long501 = "Why ".repeat(126);

        assertThat(post("/questions/" + sap, Map.of("text", long501, "kind", "objection")))
                .hasStatus(422)
                .bodyText()
                .contains(long501.strip(), "m-text");
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(company.maya().signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }
}
