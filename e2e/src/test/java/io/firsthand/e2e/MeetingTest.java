package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review as it is run in the browser: notes save themselves while several people write, decisions are sent. */
class MeetingTest {

    private static final String NOTES = "**/notes/returned";

    private final Visitor rita = Sample.visitor(Visitor.atDesk(), "rita");
    private final Visitor maya = Sample.maya();
    private String review = "";

    @BeforeEach
    void opensTheReview() {
        rita.opens("/reviews");
        rita.opens(rita.page().locator("a.row-link").first().getAttribute("href"));
        review = rita.page().url();
        if (!note(rita).inputValue().isEmpty()) {
            writes(rita, "");
        }
    }

    @AfterEach
    void leave() {
        rita.close();
        maya.close();
    }

    @Test
    void whatSomebodyElseNotedIsThereAfterAReloadAndStays() {
        writes(rita, "Budget came up twice");
        maya.opens(review);
        writes(maya, "Budget came up twice\nAsk for the plant");

        rita.page().reload();
        assertThat(note(rita)).hasValue("Budget came up twice\nAsk for the plant");
        writes(rita, "Budget came up twice\nAsk for the plant\nTalk to finance");
        maya.page().reload();
        assertThat(note(maya)).hasValue("Budget came up twice\nAsk for the plant\nTalk to finance");
        assertThat(maya.complaints()).isEmpty();
        assertThat(rita.complaints()).isEmpty();
    }

    @Test
    void whatWasJustTypedIsSavedBeforeSomethingElseIsSent() {
        rita.fills("What is decided", "Ask for the time of day")
                .page()
                .locator("#f-owner")
                .selectOption(new SelectOption().setLabel("Maya Lindholm"));
        note(rita).click();
        note(rita).pressSequentially("Mornings are best");
        rita.presses("Decide").sees("Decided; Maya Lindholm has a task for it.");

        assertThat(note(rita)).hasValue("Mornings are best");
        assertThat(rita.complaints()).isEmpty();
    }

    @Test
    void whatCouldNotBeSavedIsThereAfterAReloadWithWhatOthersNotedMeanwhile() {
        Consumer<Route> away = route -> route.abort();
        rita.page().route(NOTES, away);
        note(rita).fill("Budget came up twice");
        assertThat(said(rita)).containsText("Not saved");
        maya.opens(review);
        writes(maya, "Ask for the plant");

        rita.page().onDialog(dialog -> dialog.accept());
        rita.page().unroute(NOTES, away);
        rita.page().reload();
        assertThat(note(rita)).hasValue("Ask for the plant\nBudget came up twice");
        assertThat(maya.complaints()).isEmpty();
    }

    @Test
    void aDecisionThatWasRefusedOnceIsNotBroughtBackAsADraftOnceItIsTaken() {
        rita.fills("What is decided", "Ask for the weekday").presses("Decide");
        assertThat(rita.page().locator("[data-summary]")).isVisible();
        rita.page().locator("#f-owner").selectOption(new SelectOption().setLabel("Maya Lindholm"));
        rita.presses("Decide").sees("Decided; Maya Lindholm has a task for it.");

        assertThat(rita.page().locator("#f-words")).hasValue("");
        assertThat(rita.complaints()).isEmpty();
    }

    private static void writes(Visitor visitor, String words) {
        visitor.page().waitForResponse(NOTES, () -> note(visitor).fill(words));
        assertThat(said(visitor)).containsText("Saved");
    }

    private static Locator note(Visitor visitor) {
        return visitor.page().locator("#note-returned");
    }

    private static Locator said(Visitor visitor) {
        return visitor.page().locator("[data-note=returned] [role=status]");
    }
}
