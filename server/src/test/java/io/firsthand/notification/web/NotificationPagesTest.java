package io.firsthand.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Sessions;
import io.firsthand.notification.News;
import io.firsthand.notification.Notifications;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
class NotificationPagesTest {

    private final MockMvcTester browser;
    private final Notifications notifications;
    private final Sessions sessions;
    private final Cast cast;
    private final TransactionTemplate transaction;
    private final int port;
    private Company company;

    NotificationPagesTest(
            MockMvcTester browser,
            Notifications notifications,
            Sessions sessions,
            Cast cast,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.browser = browser;
        this.notifications = notifications;
        this.sessions = sessions;
        this.cast = cast;
        this.transaction = new TransactionTemplate(transactions);
        this.port = port;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Bell " + System.nanoTime());
    }

    @Test
    void theBellCountsOnEveryPageWhatIsUnread() {
        tell(company.sam(), "one");
        tell(company.sam(), "two");

        assertThat(browser.get().uri("/account").with(company.sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Notifications, 2 unread");
        assertThat(browser.get().uri("/account").with(company.maya().signedIn()))
                .bodyText()
                .contains("aria-label=\"Notifications\"");
    }

    @Test
    void openingOneLeadsThereAndReadsIt() {
        tell(company.sam(), "one");
        var id = company.in(() -> notifications.list(company.sam().person().id(), true, Optional.empty(), 1))
                .getFirst()
                .id();

        assertThat(browser.get().uri("/notifications").with(company.sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("/notifications/" + id, "Mark all as read");
        assertThat(browser.get()
                        .uri("/notifications/{id}", id)
                        .with(company.maya().signedIn()))
                .hasStatus(404);
        assertThat(browser.get()
                        .uri("/notifications/{id}", id)
                        .with(company.sam().signedIn()))
                .hasStatus(303)
                .hasHeader("Location", "/leads");
        assertThat(browser.get()
                        .uri("/notifications?unread=true")
                        .with(company.sam().signedIn()))
                .bodyText()
                .contains("You have read everything");
    }

    @Test
    void wishesAreKept() {
        assertThat(browser.post()
                        .uri("/account/notifications")
                        .param("lead.assigned", "app_and_mail")
                        .param("intake.done", "nonsense")
                        .with(company.sam().signedIn()))
                .hasStatus(303);

        assertThat(browser.get()
                        .uri("/account/notifications")
                        .with(company.sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"app_and_mail\" selected>", "Somebody assigns a lead to me");
    }

    @Test
    @Timeout(60)
    void anOpenPageIsToldAtOnceAndLetGoAtSignOut() throws Exception {
        var sam = company.sam();
        var address = URI.create("http://localhost:" + port + "/notifications/stream");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Cookie", sam.cookie(port))
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(data(lines)).contains("\"unread\":0").contains("\"fresh\":[]");

                tell(sam, "one");
                assertThat(data(lines)).contains("\"unread\":1", "2 days ago", "/notifications/");

                sessions.end(sam.session());
                assertThat(lines.lines().filter(it -> it.startsWith("data"))).isEmpty();
            }
            var again = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Cookie", sam.cookie(port))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(again.statusCode()).isEqualTo(303);
        }
    }

    private static String data(BufferedReader lines) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        throw new AssertionError("The stream ended");
    }

    private void tell(Member member, String key) {
        company.run(() -> transaction.executeWithoutResult(_ -> notifications.tell(
                member.person().id(),
                News.of("lead.assigned", key, "web.time.days", 2).at("/leads"))));
    }
}
