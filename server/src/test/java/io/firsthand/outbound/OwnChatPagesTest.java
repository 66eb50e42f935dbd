package io.firsthand.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.handoff.HandoffTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HandoffTest
class OwnChatPagesTest {

    private static final String URL = "https://hooks.example.invalid/services/1";

    private final MockMvcTester browser;
    private final Cast cast;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private Company company;

    OwnChatPagesTest(MockMvcTester browser, Cast cast, Endpoints endpoints, Deliveries deliveries) {
        this.browser = browser;
        this.cast = cast;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Own chats " + UUID.randomUUID());
    }

    @Test
    void everybodySetsAChannelOfTheirOwnAndTakesItBack() {
        assertThat(get(company.sam(), "/account")).hasStatusOk().bodyText().contains("/account/chat");
        assertThat(add(company.sam(), URL)).hasStatus3xxRedirection();

        var it = company.in(() -> endpoints.all(true)).getFirst();
        assertThat(it.audience())
                .isEqualTo(new Audience(
                        Audience.Kind.PERSON, company.sam().person().id().value()));
        assertThat(it.events()).containsExactly("handoff.offered");
        assertThat(get(company.sam(), "/account/chat"))
                .hasStatusOk()
                .bodyText()
                .contains("hooks.example.invalid")
                .doesNotContain("/services/1");

        assertThat(post(company.sam(), "/" + it.id() + "/removal")).hasStatus3xxRedirection();
        assertThat(company.in(() -> endpoints.all(true))).isEmpty();
        assertThat(post(company.sam(), "/" + it.id() + "/restoration")).hasStatus3xxRedirection();
        assertThat(company.in(() -> endpoints.all(true)).getFirst().open()).isTrue();
    }

    @Test
    void nobodyTouchesAnotherOnesChannel() {
        add(company.sam(), URL);
        var id = company.in(() -> endpoints.all(true)).getFirst().id();

        for (var deed : new String[] {"", "/trial", "/opening", "/removal", "/restoration"}) {
            assertThat(post(company.maya(), "/" + id + deed)).as(deed).hasStatus(404);
        }
        assertThat(get(company.maya(), "/account/chat")).bodyText().doesNotContain("hooks.example.invalid");
        post(company.sam(), "/" + id + "/removal");
        assertThat(post(company.maya(), "/" + id + "/restoration")).hasStatus(404);
    }

    @Test
    void whereItMustNotGoItDoesNotGoAndWhatWasTypedStays() {
        for (var url : new String[] {"https://127.0.0.1/x", "https://169.254.169.254/latest", "https://[::1]/x"}) {
            assertThat(add(company.sam(), url))
                    .as(url)
                    .hasStatus(422)
                    .bodyText()
                    .contains("private or reserved network", url);
        }
        assertThat(add(company.sam(), "http://hooks.example.invalid/x"))
                .hasStatus(422)
                .bodyText()
                .contains("https://, so that nobody reads along");
        assertThat(add(company.sam(), "")).hasStatus(422);
        assertThat(browser.post()
                        .uri("/account/chat")
                        .with(company.sam().signedIn())
                        .param("kind", "teams")
                        .param("url", URL)
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one");
        assertThat(company.in(() -> endpoints.all(true))).isEmpty();
    }

    @Test
    void oneHasAFew() {
        for (var i = 0; i < OwnChats.MOST; i++) {
            assertThat(add(company.sam(), URL + i)).hasStatus3xxRedirection();
        }
        assertThat(add(company.sam(), URL)).hasStatus(422);
        assertThat(company.in(() -> endpoints.all(true))).hasSize(OwnChats.MOST);
    }

    @Test
    void nobodyTriesItOutWithoutEnd() {
        add(company.sam(), URL);
        var first = company.in(() -> endpoints.all(true)).getFirst().id();
        for (var i = 0; i < OwnChats.MOST_TRIALS + 2; i++) {
            assertThat(post(company.sam(), "/" + first + "/trial")).hasStatus3xxRedirection();
        }
        assertThat(company.in(() -> deliveries.list(first, null, null, 50))).hasSize(OwnChats.MOST_TRIALS);

        post(company.sam(), "/" + first + "/removal");
        add(company.sam(), URL);
        var second = company.in(() -> endpoints.all(true)).getFirst().id();
        post(company.sam(), "/" + second + "/trial");
        assertThat(company.in(() -> deliveries.list(second, null, null, 50)))
                .as("another channel is no way around it")
                .isEmpty();
    }

    private MvcTestResult add(Member who, String url) {
        return browser.post()
                .uri("/account/chat")
                .with(who.signedIn())
                .param("kind", "slack")
                .param("url", url)
                .param("news", "handoff.offered")
                .exchange();
    }

    private MvcTestResult get(Member who, String uri) {
        return browser.get().uri(uri).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(Member who, String rest) {
        return browser.post().uri("/account/chat" + rest).with(who.signedIn()).exchange();
    }
}
