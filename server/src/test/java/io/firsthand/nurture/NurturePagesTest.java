package io.firsthand.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.track.Step;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NurtureTest
class NurturePagesTest {

    private final Nursery nursery;
    private final Cast cast;
    private final MockMvcTester browser;
    private Cast.Company company;
    private LeadId lead;
    private UUID track;

    NurturePagesTest(Nursery nursery, Cast cast, MockMvcTester browser) {
        this.nursery = nursery;
        this.cast = cast;
        this.browser = browser;
        this.company = cast.home();
        this.lead = new LeadId(UUID.randomUUID());
        this.track = UUID.randomUUID();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Pages " + UUID.randomUUID());
        lead = nursery.consenting(company, "Ines Almeida");
        track = nursery.track(
                company,
                new Step.Branch(
                        "branch_1", "verdict.now == 'qualified'", List.of(Nursery.mail(1)), List.of(Nursery.mail(2))),
                Nursery.wait(1, 7),
                Nursery.mail(3));
    }

    @Test
    void aTrackIsDrawnWithItsPeople() {
        nursery.enter(company, lead, track);

        assertThat(get("/tracks/" + track)).hasStatusOk().bodyText().contains("<svg", "Ines Almeida");
        assertThat(get("/tracks")).hasStatusOk();
        assertThat(get("/nurture")).hasStatusOk();
        assertThat(get("/nurture/review")).hasStatusOk();
        assertThat(get("/leads/" + lead.value())).hasStatusOk().bodyText().contains("/tracks/" + track);
    }

    @Test
    void aTrackIsTriedOnALeadWithoutSendingAnything() {
        assertThat(get("/tracks/" + track + "/simulation?lead=https://leads.example/leads/" + lead.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Letter 2 for you", "Hello Ines,", "Letter 3 for you")
                .doesNotContain("Letter 1 for you</b>");
        assertThat(nursery.queued(company)).isEmpty();
        assertThat(nursery.kinds(company, lead)).isEmpty();
    }

    @Test
    void theLeadToTryIsFoundByNameAndChosenWhereSeveralFit() {
        assertThat(get("/tracks/" + track + "/simulation?lead=almeida"))
                .hasStatusOk()
                .bodyText()
                .contains("Ines Almeida in this track", "Hello Ines,");

        nursery.lead(company, "Ines Brandt");
        assertThat(get("/tracks/" + track + "/simulation?lead=ines"))
                .hasStatusOk()
                .bodyText()
                .contains("Which “ines”?", "Ines Brandt", "/simulation?lead=" + lead.value());
        assertThat(get("/tracks/" + track + "/simulation?lead=nobody"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/tracks/" + track);
    }

    @Test
    void aProgramWritesPublishesAndFillsATrack() {
        var made = api("POST", "/api/v1/tracks", """
                {"name": "By program", "steps": [{"key": "wait_1", "kind": "wait", "days": 3}]}
                """);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        var id = made.getResponse().getHeader("Location");
        assertThat(api("POST", id + "/versions", "")).hasStatusOk();
        assertThat(api("POST", "/api/v1/leads/" + lead.value() + "/nurture", """
                        {"track": "%s"}""".formatted(
                                String.valueOf(id).substring("/api/v1/tracks/".length()))))
                .hasStatus(HttpStatus.CREATED);
        assertThat(api("GET", id + "/leads", ""))
                .hasStatusOk()
                .bodyText()
                .contains(lead.value().toString());
        assertThat(api("DELETE", "/api/v1/leads/" + lead.value() + "/nurture", ""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(api("POST", "/api/v1/tracks", "{\"steps\": [{\"kind\": \"dance\"}]}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theWorkspaceSaysHowManyMailsAPersonGets() {
        var saved = browser.post()
                .uri("/settings/nurture")
                .with(company.rita().signedIn())
                .param("capMails", "0")
                .param("capDays", "7")
                .exchange();
        assertThat(saved).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.post()
                        .uri("/settings/nurture")
                        .with(company.rita().signedIn())
                        .param("capMails", "1")
                        .param("capDays", "14")
                        .param("imprint", "Kestrel GmbH, Hafenstraße 1")
                        .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        nursery.enter(company, lead, track);
        nursery.round(company);
        assertThat(nursery.queued(company).getFirst().mail().text()).contains("Hafenstraße 1");
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(company.maya().signedIn()).exchange();
    }

    private MvcTestResult api(String method, String uri, String body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri(uri)
                .header("Authorization", cast.bearer(company.maya()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
