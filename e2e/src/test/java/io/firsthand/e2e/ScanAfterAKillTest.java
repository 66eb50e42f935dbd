package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose plug is pulled while it reads cards, and that is started again. */
class ScanAfterAKillTest {

    private static final int CARDS = 16;

    private RunningServer server;
    private Reviewer sam;

    @BeforeEach
    void begin() {
        server = RunningServer.demo();
        sam = new Reviewer(Visitor.with(Sample.browser(), server.address(), Visitor.atDesk())
                .signsIn("sam@kestrel.example", Sample.PASSPHRASE));
    }

    @AfterEach
    void end() {
        sam.visitor().close();
        server.close();
    }

    @Test
    void everyCardIsReadOnceAndNoneIsLost() {
        var page = sam.visitor().page();
        sam.brings("Cards in a storm", Reviewer.cards(CARDS, "storm"));
        var batch = page.url();
        assertThat(page.locator("#scan progress")).isVisible();

        server.dies();
        server.startsAgain();

        page.navigate(batch);
        sam.waitsUntilAllAreRead(CARDS);
        assertThat(page.locator("#scan tbody tr")).hasCount(CARDS);
        sam.visitor().follows("Look through");
        var addresses = new TreeSet<String>();
        for (var i = 0; i < CARDS; i++) {
            assertThat(page.locator(".scan-picture img")).isVisible();
            addresses.add(sam.visitor().field("E-mail").inputValue());
            sam.accepts("Storm Rider " + i);
        }
        assertThat(addresses).hasSize(CARDS);
        sam.visitor().sees("All decided: %d accepted, 0 skipped.".formatted(CARDS));
        sam.visitor().opens("/leads?q=storm");
        assertThat(page.locator("#leads .lead-name")).hasCount(CARDS);
    }
}
