package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private Visitor maya;

    @BeforeEach
    void begin() {
        maya = Sample.maya().opens("/leads/board?sort=oldest");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(maya.complaints()).isEmpty();
        maya.close();
    }

    private Locator column(String stage) {
        return maya.page().locator("[data-column=" + stage + "]");
    }

    private Locator cards(String stage) {
        return column(stage).locator("[data-card]");
    }

    private String firstOf(String stage) {
        return cards(stage).first().getAttribute("data-card");
    }

    private int count(String stage) {
        return Integer.parseInt(column(stage).locator("[data-count]").getAttribute("data-count"));
    }

    @Test
    void aCardIsDraggedToTheNextStage() {
        var card = firstOf("inquiry");
        var before = count("mql");

        maya.page().locator("#card-" + card).dragTo(column("mql").locator("header"));

        assertThat(column("mql").locator("#card-" + card)).isVisible();
        assertThat(column("mql").locator("[data-count]")).hasAttribute("data-count", String.valueOf(before + 1));
        maya.page().reload();
        assertThat(count("mql")).isEqualTo(before + 1);
    }

    @Test
    void aCardThatMayNotGoThereSaysWhyAndGoesBack() {
        var card = firstOf("inquiry");

        maya.page().locator("#card-" + card).dragTo(column("sql").locator("header"));

        assertThat(maya.page().locator(".toast").last()).containsText("cannot go there in one step");
        assertThat(column("inquiry").locator("#card-" + card)).isVisible();
        assertThat(column("sql").locator("#card-" + card)).hasCount(0);
    }

    @Test
    void theKeyboardTakesMovesAndDrops() {
        var card = firstOf("inquiry");
        var keys = maya.page().keyboard();

        maya.page().locator("#card-" + card).focus();
        keys.press("Space");
        assertThat(maya.page().locator("#board-said")).containsText("taken");
        keys.press("ArrowRight");
        keys.press("Escape");
        assertThat(column("inquiry").locator("#card-" + card)).isFocused();

        keys.press("Space");
        keys.press("ArrowRight");
        assertThat(maya.page().locator("#board-said")).hasText("Over MQL.");
        keys.press("Space");

        assertThat(maya.page().locator("#board-said")).containsText("is in MQL now");
        assertThat(column("mql").locator("#card-" + card)).isFocused();
        assertThat(column("mql").locator("#card-" + card)).hasAttribute("data-stage", "mql");
    }

    @Test
    void onAPhoneACardIsMovedByItsMenu() {
        try (var visitor = Sample.visitor(Visitor.onPhone(), "maya").opens("/leads/board?sort=oldest")) {
            var card =
                    visitor.page().locator("[data-column=inquiry] [data-card]").first();
            var id = card.getAttribute("data-card");
            card.locator("summary").click();
            card.getByText("Nurture").click();

            assertThat(visitor.page().locator("[data-column=nurture] #card-" + id))
                    .hasCount(1);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aColumnGoesOnWhereItsFirstCardsEnd() {
        var first = cards("inquiry").count();

        column("inquiry").locator(".board-more a").click();

        assertThat(cards("inquiry")).not().hasCount(first);
        assertThat(maya.page().url()).matches(Pattern.compile(".*/leads/board.*"));
    }
}
