package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone page closed before what it kept was sent; the browser wakes its service worker. */
class PhoneAwayTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Rep sam;

    @BeforeEach
    void begin() {
        sam = Rep.atTheBooth("sam");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(sam.complaints()).isEmpty();
        sam.close();
    }

    @Test
    void whatWasKeptIsSentThoughThePageIsClosed() throws Exception {
        sam.waitsUntilThePageIsKept()
                .loses(true)
                .photographsACard()
                .types("name", "Ada Away " + mark)
                .saves()
                .sees("kept", 1);

        sam.page().navigate("about:blank");
        sam.loses(false);
        sam.visitor.opens("/leads?q=" + mark);
        assertThat(sam.page().locator("#leads .lead-name")).hasCount(0);
        wake(sam.page().context().newCDPSession(sam.page()));

        for (var i = 0; i < 40 && sam.page().locator("#leads .lead-name").count() == 0; i++) {
            sam.page().waitForTimeout(500);
            sam.visitor.opens("/leads?q=" + mark);
        }
        assertThat(sam.page().locator("#leads .lead-name")).hasText("Ada Away " + mark);
        sam.visitor.opens("/capture");
        sam.sees("logged", 1);
    }

    /** As the browser does when it sees a network. */
    private static void wake(CDPSession browser) throws Exception {
        var registration = new CompletableFuture<JsonObject>();
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations").forEach(it -> {
                    if (it.getAsJsonObject().get("scopeURL").getAsString().endsWith("/capture")) {
                        registration.complete(it.getAsJsonObject());
                    }
                }));
        browser.send("ServiceWorker.enable");
        for (var i = 0; i < 40 && !registration.isDone(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            browser.send("ServiceWorker.enable");
        }
        var found = registration.getNow(new JsonObject());
        var event = new JsonObject();
        var scope = found.get("scopeURL").getAsString();
        event.addProperty("origin", scope.substring(0, scope.indexOf("/capture")));
        event.addProperty("registrationId", found.get("registrationId").getAsString());
        event.addProperty("tag", "captures");
        event.addProperty("lastChance", false);
        browser.send("ServiceWorker.dispatchSyncEvent", event);
    }
}
