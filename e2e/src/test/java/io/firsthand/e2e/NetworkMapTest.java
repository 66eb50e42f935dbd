package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture of who knows whom, on the page of somebody at a target account. */
class NetworkMapTest {

    private Visitor sam;

    @BeforeEach
    void opensTheMap() {
        sam = Sample.visitor(Visitor.atDesk(), "sam");
        sam.opens("/shows")
                .page()
                .locator("a.row-link", text("Packing Live"))
                .first()
                .click();
        sam.follows("Target accounts");
        sam.page()
                .locator(".network-target", text("Best way to the economic buyer"))
                .first()
                .locator("a")
                .click();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(sam.complaints()).isEmpty();
        sam.close();
    }

    private static LocatorOptions text(String text) {
        return new LocatorOptions().setHasText(text);
    }

    private Locator map() {
        return sam.page().locator("[data-network-map]");
    }

    @Test
    void whoeverIsPointedAtIsNamedWithTheirLines() {
        map().locator(".network-node.is-colleague circle").first().hover();

        assertThat(map().locator("[data-map-name]")).hasText(Pattern.compile("\\S+ .*· [1-9]\\d*"));
        assertThat(map().locator("[data-map-now]")).hasAttribute("d", Pattern.compile("M.*L.*"));
    }

    @Test
    void itIsLookedAtMoreCloselyByButtonAndByKeyAndAllOfItAgain() {
        var picture = map().locator("> svg");
        assertThat(picture).hasAttribute("viewBox", "0 0 1000 1000");

        map().locator("[data-map-zoom='0.8']").click();
        assertThat(picture).hasAttribute("viewBox", "100 100 800 800");

        picture.press("ArrowRight");
        assertThat(picture).hasAttribute("viewBox", "180 100 800 800");

        picture.press("0");
        assertThat(picture).hasAttribute("viewBox", "0 0 1000 1000");
    }
}
