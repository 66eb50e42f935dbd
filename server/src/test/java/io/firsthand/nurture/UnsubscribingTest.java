package io.firsthand.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.Purposes;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@NurtureTest
class UnsubscribingTest {

    private final Nursery nursery;
    private final Consents consents;
    private final Purposes purposes;
    private final Leads leads;
    private final Cast cast;
    private final MockMvcTester browser;
    private Cast.Company company;
    private LeadId lead;

    UnsubscribingTest(
            Nursery nursery, Consents consents, Purposes purposes, Leads leads, Cast cast, MockMvcTester browser) {
        this.nursery = nursery;
        this.consents = consents;
        this.purposes = purposes;
        this.leads = leads;
        this.cast = cast;
        this.browser = browser;
        this.company = cast.home();
        this.lead = new LeadId(UUID.randomUUID());
    }

    @BeforeEach
    void begin() {
        company = cast.found("Unsubscribing " + UUID.randomUUID());
        lead = nursery.consenting(company, "Ines Almeida");
        nursery.enter(company, lead, nursery.track(company, Nursery.mail(1), Nursery.wait(1, 9), Nursery.mail(2)));
        nursery.round(company);
    }

    @Test
    void aMailProgramEndsItWithOneClickWithoutSigningIn() {
        var done = browser.post()
                .uri(path())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();

        assertThat(done).hasStatusOk();
        assertThat(may()).isFalse();
        nursery.later(company, Duration.ofDays(10));
        nursery.round(company);
        assertThat(nursery.queued(company)).hasSize(1);
        assertThat(nursery.kinds(company, lead)).contains("nurture.withheld");
    }

    @Test
    void followingTheLinkChangesNothingAndAsks() {
        assertThat(browser.get().uri(path()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("No more mails");
        assertThat(may()).isTrue();
    }

    @Test
    void whoDidItByMistakeTakesItBack() {
        browser.post().uri(path()).exchange();
        assertThat(browser.post().uri(path() + "/again").exchange()).hasStatusOk();

        assertThat(may()).isTrue();
    }

    @Test
    void whereNothingWasAllowedInWritingTheyAreNotWrittenToAtAll() {
        company.run(() -> purposes.put(Purposes.NEWS, null, Basis.LEGITIMATE_INTERESTS, false));
        var other = nursery.lead(company, "Otto Ohne");
        nursery.enter(
                company,
                other,
                Objects.requireNonNull(nursery.now(company, lead).track()));
        nursery.round(company);
        var mail = nursery.queued(company).getLast().mail();

        browser.post().uri(path(String.valueOf(mail.unsubscribe()))).exchange();

        assertThat(company.in(() -> consents.mayContact(
                                leads.get(other).orElseThrow().contactId(), Purposes.NEWS, ContactWay.EMAIL))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void aLinkThatIsNoneLeadsNowhere() {
        assertThat(browser.get().uri("/unsubscribe/" + "A".repeat(32)).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/unsubscribe/x").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    private boolean may() {
        return company.in(() ->
                        consents.mayContact(leads.get(lead).orElseThrow().contactId(), Purposes.NEWS, ContactWay.EMAIL))
                .isAllowed();
    }

    private String path() {
        return path(String.valueOf(nursery.queued(company).getFirst().mail().unsubscribe()));
    }

    private static String path(String link) {
        return link.substring("https://leads.example".length());
    }
}
