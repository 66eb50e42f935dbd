package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many photographed cards at once, from the pictures to the leads. */
class ScanTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Reviewer sam;

    @BeforeEach
    void begin() {
        sam = new Reviewer(Sample.sam());
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(sam.visitor().complaints()).isEmpty();
        sam.visitor().close();
    }

    @Test
    void photographsBecomeLeadsOnceSomebodyLookedThroughThem() {
        var page = sam.visitor().page();
        sam.brings("Cards " + mark, Reviewer.cards(6, mark));
        assertThat(page.locator("#scan progress")).isVisible();

        sam.waitsUntilAllAreRead(6);
        assertThat(page.locator("#scan tbody tr")).hasCount(6);
        sam.visitor().follows("Look through").seesTitle("Card 1 of 6");
        assertThat(page.locator(".scan-picture img")).isVisible();
        for (var i = 0; i < 5; i++) {
            assertThat(sam.visitor().field("E-mail")).hasValue("ines.%s.%d@heron-foods.example".formatted(mark, i));
            sam.accepts("Ines %s %d".formatted(mark, i));
        }
        sam.visitor().presses("Skip").sees("All decided: 5 accepted, 1 skipped.");

        sam.visitor().opens("/leads?q=" + mark);
        assertThat(page.locator("#leads .lead-name")).hasCount(5);
        page.locator("#leads a.row-link").first().click();
        assertThat(page.locator("#attachments")).containsText("card.jpg");
        assertThat(page.locator(".trust-full")).containsText("From a photographed card");
        assertThat(page.locator(".trust-full")).containsText("Grade C");
    }

    @Test
    void whatIsNoPictureIsNamedAndTheOthersGoOn() {
        var page = sam.visitor().page();
        sam.visitor().opens("/scans/new");
        var photos = Reviewer.cards(1, mark);
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            photos[0], new FilePayload("notes.jpg", "image/jpeg", new byte[] {1, 2, 3})
        });
        sam.visitor().presses("Send and read").sees("Not taken");
        assertThat(page.locator("[data-scan-refused] li")).containsText("notes.jpg: ");

        sam.visitor().follows("Go on with the others");
        sam.waitsUntilAllAreRead(1);
    }
}
