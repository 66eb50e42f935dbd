package io.firsthand.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.mail.MailServers;
import io.firsthand.mail.MailState;
import io.firsthand.mail.Mails;
import io.firsthand.mail.PostOffice;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class MailPagesTest {

    @RegisterExtension
    static final PostOffice POST = new PostOffice();

    private final MockMvcTester browser;
    private final Cast cast;
    private final MailServers servers;
    private final Mails mails;
    private Company company;

    MailPagesTest(MockMvcTester browser, Cast cast, MailServers servers, Mails mails) {
        this.browser = browser;
        this.cast = cast;
        this.servers = servers;
        this.mails = mails;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Mail " + System.nanoTime());
    }

    @Test
    void onlyAdministratorsSeeTheSettings() {
        assertThat(browser.get().uri("/settings").with(company.sam().signedIn()))
                .hasStatus(403);
        assertThat(browser.get().uri("/settings/mail").with(company.sam().signedIn()))
                .hasStatus(403);
        assertThat(browser.get().uri("/settings").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("/settings/mail", "/tokens");
        assertThat(browser.get().uri("/settings/mail").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("No mail server is set yet");
    }

    @Test
    void aServerIsSetTriedAndRemoved() throws Exception {
        assertThat(save("127.0.0.1", String.valueOf(POST.port()), "none")).hasStatus(303);
        assertThat(browser.get().uri("/settings/mail").with(company.rita().signedIn()))
                .bodyText()
                .contains("is not encrypted", "Send a test mail to rita@");

        assertThat(post("/settings/mail/trial")).hasStatusOk().bodyText().contains("took the test mail");
        assertThat(POST.received()[0].getSubject()).isEqualTo("Test mail from Firsthand");

        assertThat(post("/settings/mail/removal")).hasStatus(303);
        assertThat(company.in(servers::own)).isEmpty();
    }

    @Test
    void aTrialThatFailsSaysWhyInWords() {
        save("127.0.0.1", "1", "none");

        assertThat(post("/settings/mail/trial"))
                .hasStatusOk()
                .bodyText()
                .contains("The test mail did not leave", "does not answer at this port");

        save("no-such-host.invalid", "587", "starttls");
        assertThat(post("/settings/mail/trial")).bodyText().contains("There is no host of this name");

        save("127.0.0.1", String.valueOf(POST.port()), "starttls");
        assertThat(post("/settings/mail/trial")).bodyText().contains("No encrypted connection came about");
    }

    @Test
    void badInputIsNamedAndKept() {
        assertThat(save("not a host", "99999", "rot13"))
                .hasStatus(422)
                .bodyText()
                .contains("not a host", "99999", "Write the name of the host", "from 1 to 65535", "those offered");
    }

    @Test
    void aPasswordGoesToNoOtherHostThanItWasTypedFor() {
        saveWithPassword("smtp.example.com", "a secret");
        assertThat(saveWithPassword("smtp.example.com", "")).hasStatus(303);
        assertThat(company.in(servers::own).orElseThrow().password()).isEqualTo("a secret");

        assertThat(saveWithPassword("smtp.other.example", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write the password");
        assertThat(browser.get().uri("/settings/mail").with(company.rita().signedIn()))
                .bodyText()
                .doesNotContain("a secret");
    }

    @Test
    void anInvitationIsMailedWhereThereIsAServerAndItsLinkShownAnyway() {
        assertThat(invite("first@new.example"))
                .bodyText()
                .contains("Send this link to Nora New")
                .doesNotContain("is on its way");

        save("127.0.0.1", String.valueOf(POST.port()), "none");
        assertThat(invite("second@new.example"))
                .bodyText()
                .contains("Send this link to Nora New", "is on its way to second@new.example");

        var waiting = company.in(() -> mails.list(MailState.WAITING, Optional.empty(), 9));
        assertThat(waiting).singleElement().satisfies(it -> {
            assertThat(it.mail().to()).isEqualTo("second@new.example");
            assertThat(it.mail().text()).contains("/invitations/", "Rita Revops");
        });
        assertThat(browser.get().uri("/settings/mail/queue").with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("second@new.example")
                .doesNotContain("/invitations/");
    }

    private MvcTestResult invite(String email) {
        return browser.post()
                .uri("/people/invitations")
                .param("name", "Nora New")
                .param("email", email)
                .param("function", "SALES")
                .param("role", "MEMBER")
                .with(company.rita().signedIn())
                .exchange();
    }

    private MvcTestResult save(String host, String port, String encryption) {
        return browser.post()
                .uri("/settings/mail")
                .param("host", host)
                .param("port", port)
                .param("encryption", encryption)
                .param("from", "firsthand@example.com")
                .param("fromName", "Firsthand")
                .with(company.rita().signedIn())
                .exchange();
    }

    private MvcTestResult saveWithPassword(String host, String password) {
        return browser.post()
                .uri("/settings/mail")
                .param("host", host)
                .param("port", "587")
                .param("encryption", "starttls")
                .param("user", "us")
                .param("password", password)
                .param("from", "firsthand@example.com")
                .with(company.rita().signedIn())
                .exchange();
    }

    private MvcTestResult post(String uri) {
        return browser.post().uri(uri).with(company.rita().signedIn()).exchange();
    }
}
