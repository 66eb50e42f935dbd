package io.firsthand.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Replay;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(module = "directory", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
class DirectoryPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private final Leads leads;
    private Company company;

    DirectoryPagesTest(MockMvcTester browser, Cast cast, Leads leads) {
        this.browser = browser;
        this.cast = cast;
        this.leads = leads;
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Directory " + UUID.randomUUID());
    }

    private void create(String name, String email, String company) {
        create(name, email, company, Instant.parse("2026-05-04T09:30:00Z"));
    }

    private void create(String name, String email, String company, Instant at) {
        var arrival = Arrival.of(
                ContactDetails.of(name, email, null, null),
                company,
                Source.of(Channel.REFERRAL, null),
                "Said something about " + name,
                Provenance.of(How.TYPED, Grade.C, at, null, "Ada"));
        this.company.in(() -> leads.takeAll(List.of(arrival), this.company.sam().actor()));
    }

    private Lead lead(String text) {
        return company.in(() ->
                leads.list(LeadQuery.text(text), Optional.empty(), 1).leads().getFirst());
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(company.sam().signedIn()).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(company.sam().signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }

    private String hrefOfCompany(String text) {
        return "/companies/" + Objects.requireNonNull(lead(text).company()).id().value();
    }

    @Test
    void emptyListsSayWhatToDoNext() {
        assertThat(get("/companies")).hasStatusOk().bodyText().contains("No companies yet", "/leads/new");
        assertThat(get("/contacts")).hasStatusOk().bodyText().contains("No contacts yet", "/leads/new");
    }

    @Test
    void companiesAreListedByNameWithTheirLeadsAndFound() {
        create("Ann", "ann@zebra.example", "Zebra Pack GmbH");
        create("Ben", "ben@adler.example", "Robert Adler KG");
        create("Cem", "cem@adler.example", "Robert Adler KG");

        assertThat(get("/companies")).hasStatusOk().bodyText().containsSubsequence("Robert Adler KG", ">2<", "Zebra");
        assertThat(get("/companies?q=adl"))
                .bodyText()
                .contains("Robert Adler KG")
                .doesNotContain("Zebra");
        assertThat(get("/companies?q=zebra.ex")).bodyText().contains("Zebra");
        assertThat(get("/companies?q=unheard")).bodyText().contains("Nothing fits");
    }

    @Test
    void aCompanyShowsItsPeopleLeadsAndWhatHappened() {
        create("Ben", "ben@adler.example", "Robert Adler KG");

        assertThat(get(hrefOfCompany("ben")))
                .hasStatusOk()
                .bodyText()
                .contains("Ben", "Said something about Ben", "adler.example", "Captured: Referral", "Nobody");
    }

    @Test
    void whatHappenedLastIsToldByWhenItHappenedNotByWhenItWasWrittenDown() {
        create("Ben", "ben@adler.example", "Robert Adler KG", Instant.parse("2026-06-04T09:30:00Z"));
        create("Cem", "cem@adler.example", "Robert Adler KG", Instant.parse("2026-02-04T09:30:00Z"));

        assertThat(get(hrefOfCompany("ben")))
                .bodyText()
                .containsSubsequence("What happened last", "Said something about Ben", "Said something about Cem");
    }

    @Test
    void aNewNameShowsOnAllLeadsAndEachHasItsFact() {
        create("Ben", "ben@adler.example", "Robert Adler KG");
        var href = hrefOfCompany("ben");

        assertThat(post(href + "/edit", Map.of("company.name", " ", "company.domain", "no domain")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"no domain\"");
        assertThat(post(href + "/edit", Map.of("company.name", "Adler SE", "company.domain", "adler.example")))
                .hasStatus(303);

        var renamed = lead("adler se");
        assertThat(get("/companies?q=adler se")).bodyText().contains("Adler SE");
        var recorded = company.in(() -> leads.recorded(renamed.id())).orElseThrow();
        var shown = company.in(() -> leads.shown(renamed.id())).orElseThrow();
        assertThat(Replay.compare(recorded, shown)).isEmpty();
        assertThat(get(href)).bodyText().contains("Company changed");
    }

    @Test
    void anotherCompanysDomainIsRefused() {
        create("Ann", "ann@zebra.example", "Zebra");
        create("Ben", "ben@adler.example", "Adler");

        assertThat(post(
                        hrefOfCompany("ben") + "/edit",
                        Map.of("company.name", "Adler", "company.domain", "zebra.example")))
                .hasStatus(422)
                .bodyText()
                .contains("Another company has this already");
    }

    @Test
    void aPersonIsFoundAndChangedOnAllLeads() {
        create("Ann", "ann@zebra.example", "Zebra");
        var ann = lead("ann");
        var href = "/contacts/" + ann.contactId().value();

        assertThat(get("/contacts")).bodyText().contains("Ann", "ann@zebra.example", "Zebra");
        assertThat(get("/contacts?q=zebra")).bodyText().contains(href);
        assertThat(get(href))
                .hasStatusOk()
                .bodyText()
                .contains("/leads/" + ann.id().value(), "Referral");

        var typed = Map.of("contact.name", "Ann Lee", "contact.email", "ann@zebra.example", "contact.title", "COO");
        assertThat(post(href, with(typed, "version", "99")))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"Ann Lee\"");
        assertThat(post(href, with(typed, "version", String.valueOf(ann.version()))))
                .hasStatus(303);
        assertThat(lead("ann").contact().title()).isEqualTo("COO");
        assertThat(post(href, with(Map.of("contact.email", "<>"), "version", "2")))
                .hasStatus(422);
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var more = new HashMap<>(typed);
        more.put(name, value);
        return more;
    }

    @Test
    void theApiListsBothPageByPage() {
        create("Ann", "ann@zebra.example", "Zebra");
        create("Ben", "ben@adler.example", "Adler");

        assertThat(api("/api/v1/companies?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.companies[0].name")
                .isEqualTo("Adler");
        assertThat(api("/api/v1/companies?q=zeb"))
                .bodyJson()
                .extractingPath("$.companies[0].leads")
                .isEqualTo(1);
        assertThat(api("/api/v1/contacts?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.contacts[0].name")
                .isEqualTo("Ben");
        assertThat(api("/api/v1/contacts?limit=1")).bodyJson().hasPath("$.next");
        assertThat(api("/api/v1/contacts?after=x")).hasStatus(400);
    }

    private MvcTestResult api(String path) {
        return browser.get()
                .uri(path)
                .header("Authorization", cast.bearer(company.sam()))
                .exchange();
    }
}
