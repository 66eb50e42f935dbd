package io.firsthand.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class PrivacyPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private final Leads leads;
    private Cast.Company company;
    private LeadId lead = new LeadId(UUID.randomUUID());
    private ContactId contact = new ContactId(UUID.randomUUID());

    PrivacyPagesTest(MockMvcTester browser, Cast cast, Leads leads) {
        this.browser = browser;
        this.cast = cast;
        this.leads = leads;
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Privacy " + UUID.randomUUID());
        var arrival = Arrival.of(
                ContactDetails.of("Grace Hopper", "grace@flowmatic.com", "+49 89 636-48018", null),
                null,
                Source.of(Channel.WEBINAR, null),
                null,
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        if (company.in(() -> leads.create(arrival, company.maya().actor())) instanceof Outcome.Created(var created)) {
            lead = created;
            contact = company.in(() -> leads.get(created)).orElseThrow().contactId();
        }
    }

    private MvcTestResult get(String path, Member who) {
        return browser.get().uri(path).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(String path, Member who, String... parameters) {
        var request = browser.post().uri(path).with(who.signedIn());
        for (var i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String person(String part) {
        return "/privacy/people/" + contact.value() + part;
    }

    @Test
    void aPersonIsFoundByAddressNumberAndName() {
        for (var typed : new String[] {"GRACE@flowmatic.com", "+4989 63648018", "grace hop"}) {
            assertThat(browser.get()
                            .uri("/privacy")
                            .param("q", typed)
                            .with(company.rita().signedIn()))
                    .bodyText()
                    .contains(person(""));
        }
    }

    @Test
    void onlyWhoMayEraseSeesAnyOfIt() {
        assertThat(get("/privacy", company.maya())).hasStatus(403);
        assertThat(post(person("/erasure"), company.sam(), "confirmation", "Grace Hopper"))
                .hasStatus(403);
        assertThat(get("/leads", company.sam())).bodyText().doesNotContain("href=\"/privacy\"");
    }

    @Test
    void anErasureThatIsNotConfirmedIsAskedAgainWithWhatWasTyped() {
        var answer = post(
                person("/erasure"), company.rita(), "confirmation", "yes", "cause", "objection", "reference", "T-4711");

        assertThat(answer).hasStatus(422).bodyText().contains("T-4711", "value=\"objection\" selected");
        assertThat(company.in(() -> leads.get(lead)).orElseThrow().erased()).isFalse();
    }

    @Test
    void aConfirmedErasureEndsAtACertificateThatNamesNobody() throws UnsupportedEncodingException {
        var answer = post(person("/erasure"), company.rita(), "confirmation", "grace hopper");

        assertThat(answer).hasStatus(303);
        var certificate = String.valueOf(answer.getResponse().getHeader("Location"));
        assertThat(get(certificate, company.rita()))
                .hasStatusOk()
                .bodyText()
                .contains("Rita Revops")
                .doesNotContain("Grace", "flowmatic");
        assertThat(get(certificate + "/certificate.json", company.rita()))
                .bodyJson()
                .extractingPath("$.cause")
                .isEqualTo("request");
        assertThat(get("/leads/" + lead.value(), company.sam()).getResponse().getContentAsString())
                .contains("Erased person")
                .doesNotContain("Grace");
        assertThat(get("/leads", company.sam())).bodyText().contains("Erased person");
    }

    @Test
    void aCopyHoldsEverythingAndIsWrittenOnTheLead() {
        assertThat(get(person("/copy.json"), company.rita()))
                .hasStatusOk()
                .bodyText()
                .contains("Grace Hopper", "grace@flowmatic.com", "+49 89 636-48018", "lead.captured");

        assertThat(company.in(() -> leads.timeline(lead)).getLast()).satisfies(it -> {
            assertThat(it.kind().name()).isEqualTo("person.exported");
            assertThat(it.by()).isEqualTo(company.rita().person().id().value());
        });
    }

    @Test
    void whoMustNotBeContactedIsMarkedInListAndOnTheLead() {
        var path = "/contacts/" + contact.value();

        assertThat(post(path + "/objections", company.sam(), "way", "any", "reason", " "))
                .hasStatus(422);
        assertThat(post(path + "/objections", company.sam(), "way", "any", "reason", "Lawyer wrote"))
                .hasStatus(303);

        assertThat(get("/leads", company.sam())).bodyText().contains("Do not contact");
        assertThat(get("/leads/" + lead.value(), company.sam())).bodyText().contains("Do not contact", "Lawyer wrote");
    }

    @Test
    void theApiErasesWithItsOwnScopeOnly() {
        var path = "/api/v1/contacts/" + contact.value() + "/erasure";

        assertThat(erase(path, "{}", Permission.WRITE_LEADS)).hasStatus(403);
        assertThat(erase(path, "{\"confirmation\": \"no\"}", Permission.MANAGE_PRIVACY))
                .hasStatus(400)
                .bodyText()
                .contains("confirmation");
        assertThat(erase(path, "{\"confirmation\": \"grace@flowmatic.com\"}", Permission.MANAGE_PRIVACY))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.leads[0]")
                .isEqualTo(lead.value().toString());
    }

    private MvcTestResult erase(String path, String body, Permission scope) {
        return browser.post()
                .uri(path)
                .header("Authorization", cast.bearer(company.rita(), scope))
                .contentType("application/json")
                .content(body)
                .exchange();
    }
}
