package io.firsthand.form.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firsthand.ServerTest;
import io.firsthand.form.ConsentText;
import io.firsthand.form.Design;
import io.firsthand.form.Form;
import io.firsthand.form.Forms;
import io.firsthand.form.Submission.State;
import io.firsthand.form.Submissions;
import io.firsthand.form.Visit;
import io.firsthand.form.Wording;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class HostedFormsTest {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final Cast cast;
    private final Forms forms;
    private final Submissions submissions;
    private Company company;
    private Form form;

    HostedFormsTest(MockMvcTester browser, Cast cast, Forms forms, Submissions submissions) {
        this.browser = browser;
        this.cast = cast;
        this.forms = forms;
        this.submissions = submissions;
        this.company = cast.home();
        this.form = form("", List.of());
    }

    @BeforeEach
    void aFormOfItsOwn() {
        company = cast.found("Hosted " + UUID.randomUUID());
        form = form("", List.of("https://acme.example"));
    }

    private Form form(String redirect, List<String> origins) {
        var consent = new ConsentText(
                UUID.randomUUID(), 0, "enquiry", new Wording("You may <b>call</b> me", "Ruft mich an"), true);
        var design = new Design(
                new Wording("Talk to us", "Sprechen Sie mit uns"),
                Wording.NONE,
                Wording.NONE,
                Design.first().questions(),
                List.of(consent),
                Channel.DEMO_REQUEST,
                "Spring",
                new Wording("We will call you", ""),
                redirect,
                false,
                origins);
        return company.in(
                () -> Visit.made(forms.make("Form", design, company.maya().actor())));
    }

    private String path() {
        return "/f/" + form.publicId().text();
    }

    private MvcTestResult post(Map<String, String> more) {
        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        var request = browser.post()
                .uri(path())
                .param("contact.name", "Grace Hopper")
                .param("contact.email", "grace@flowmatic.example")
                .param("stamp", stamp)
                .param("proof", Visit.proof(stamp))
                .param("consent." + form.design().consents().getFirst().id(), "1");
        more.forEach(request::param);
        return request.exchange();
    }

    private int leads() {
        return company.in(() -> submissions.list(form.id(), State.LEAD, null, 100))
                .size();
    }

    @Test
    void anybodySeesTheFormInTheirLanguageAndNobodyIsAskedForACookie() {
        assertThat(browser.get().uri(path()).header("Accept-Language", "de"))
                .hasStatusOk()
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("Sprechen Sie mit uns", "Absenden", "lang=\"de\"")
                .doesNotContain("_csrf", "<script>", "style=");
        assertThat(browser.get().uri(path()).header("Accept-Language", "fr"))
                .bodyText()
                .contains("Talk to us", "You may &lt;b&gt;call&lt;/b&gt; me");
    }

    @Test
    void onlyTheSitesThatAreAllowedMayShowItWithinTheirPages() {
        var policy = browser.get().uri(path()).exchange().getResponse();

        assertThat(policy.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors https://acme.example", "script-src 'self'");
        assertThat(policy.getHeader("X-Frame-Options")).isNull();
        form = form("", List.of());
        var closed = browser.get().uri(path()).exchange().getResponse();
        assertThat(closed.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(closed.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(browser.get().uri("/sign-in")).hasHeader("X-Frame-Options", "DENY");
    }

    @Test
    void aFilledFormIsTakenWithoutAFormTokenFromAnywhere() {
        assertThat(post(Map.of())).hasStatus(303).hasHeader("Location", path() + "/thanks");
        assertThat(browser.get().uri(path() + "/thanks")).bodyText().contains("We will call you");
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void theExemptionFromFormTokensEndsWhereFormsEnd() {
        for (var path : List.of("/forms", "/forms/" + form.id() + "/closing", "/imports", "/F/x", "/fx", "/leads")) {
            assertThat(browser.post()
                            .uri(path)
                            .cookie(new jakarta.servlet.http.Cookie(
                                    "session-80", company.maya().session().text())))
                    .as(path)
                    .hasStatus(403);
        }
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var answer = browser.post()
                .uri(path())
                .param("contact.name", "\"><script>alert(1)</script>")
                .param("lang", "de")
                .header("Accept-Language", "de")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Bitte ausfüllen: E-Mail.", "Dazu brauchen wir Ihre Einwilligung", "&#34;>&lt;script>alert")
                .doesNotContain("<script>alert");
    }

    @Test
    void withoutScriptThereIsOneMoreStepAndNobodyIsLockedOut() throws Exception {
        var step = browser.post()
                .uri(path())
                .param("contact.name", "Grace Hopper")
                .param("contact.email", "grace@flowmatic.example")
                .param("consent." + form.design().consents().getFirst().id(), "1")
                .exchange();

        assertThat(step).hasStatusOk().bodyText().contains("send it once more", "value=\"Grace Hopper\"", "checked");
        assertThat(leads()).isZero();
        var stamp = STAMP.matcher(step.getResponse().getContentAsString());
        assertThat(stamp.find()).isTrue();
        await().pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(browser.post()
                                .uri(path())
                                .param("contact.name", "Grace Hopper")
                                .param("contact.email", "grace@flowmatic.example")
                                .param("stamp", stamp.group(1))
                                .param(
                                        "consent."
                                                + form.design()
                                                        .consents()
                                                        .getFirst()
                                                        .id(),
                                        "1"))
                        .hasStatus(303));
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void peopleAreSentOnWhereTheFormSays() {
        form = form("https://acme.example/thanks", List.of("https://acme.example"));

        assertThat(post(Map.of())).hasStatus(303).hasHeader("Location", "https://acme.example/thanks");
        assertThat(browser.get().uri(path()).exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("form-action 'self' https://acme.example;");
        assertThat(browser.get().uri(path() + "/thanks?embed=1"))
                .bodyText()
                .contains("data-redirect=\"https://acme.example/thanks\"");
    }

    @Test
    void theScriptMayBeIncludedByOtherSites() {
        assertThat(browser.get().uri(path() + ".js"))
                .hasStatusOk()
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .hasContentType("text/javascript;charset=UTF-8")
                .bodyText()
                .contains("iframe");
    }

    @Test
    void whatIsNoFormAnswersThatThereIsNone() {
        for (var id : List.of("x", "../people", "A".repeat(32), "%00", form.id().toString())) {
            assertThat(browser.get().uri("/f/{id}", id).exchange().getResponse().getStatus())
                    .as(id)
                    .isIn(400, 404);
            assertThat(browser.post()
                            .uri("/f/{id}", id)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(id)
                    .isIn(400, 404);
        }
        assertThat(browser.get().uri("/f/" + "A".repeat(32) + ".js")).hasStatus(404);
    }

    @Test
    void aClosedFormSaysSo() {
        company.run(() -> forms.open(form.id(), false));

        assertThat(browser.get().uri(path())).hasStatusOk().bodyText().contains("This form is closed");
        assertThat(post(Map.of())).hasStatusOk().bodyText().contains("This form is closed");
        assertThat(leads()).isZero();
    }
}
