package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is around every page: the palette, the keyboard, drafts, the bell. */
class ShellTest {

    private Visitor maya;

    @BeforeEach
    void begin() {
        maya = Sample.maya();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(maya.complaints()).isEmpty();
        maya.close();
    }

    private Locator option() {
        return maya.page().locator("#palette [role=option][aria-selected=true]");
    }

    private void keys(String... keys) {
        for (var key : keys) {
            maya.page().keyboard().press(key);
        }
    }

    /** Until the browser keeps something half-filled, or nothing any more. */
    private void waitForDrafts(boolean some) {
        maya.page()
                .waitForFunction("some => Object.keys(localStorage).some(it => it.includes('.draft.')) === some", some);
    }

    @Test
    void thePaletteFindsAndGoesByKeysAlone() {
        maya.opens("/leads");
        keys("Control+k");
        maya.page().keyboard().type("new lead");
        assertThat(option()).containsText("New lead");
        keys("Enter");

        maya.page().waitForURL(Pattern.compile(".*/leads/new"));
    }

    @Test
    void thePaletteSaysWhatIsMarkedAndChangesTheThemeAtOnce() {
        maya.opens("/leads");
        keys("Control+k");
        maya.page().keyboard().type("dark");
        assertThat(option()).containsText("Dark theme");
        var input = maya.page().locator("#palette input");
        assertThat(input).hasAttribute("aria-activedescendant", option().getAttribute("id"));
        assertThat(input).hasAttribute("aria-expanded", "true");
        keys("Enter");

        assertThat(maya.page().locator("html")).hasAttribute("data-theme", "dark");
        keys("Control+k");
        maya.page().keyboard().type("as the device");
        assertThat(option()).containsText("Theme");
        keys("Enter");
    }

    @Test
    void whereSomebodyHasBeenIsOfferedFirst() {
        maya.opens("/leads");
        maya.page().locator("#leads .lead-name a").first().click();
        var name = maya.page().locator("h1").textContent().strip();
        maya.opens("/people");
        keys("Control+k");

        assertThat(option()).containsText(name);
    }

    @Test
    void aPageThatIsNotThereStillHasTheNavigationAround() {
        maya.opens("/nowhere");

        assertThat(maya.page().locator("h1")).containsText("There is nothing here");
        assertThat(maya.page().locator("nav a[href='/leads']").first()).isVisible();
    }

    @Test
    void keysGoPlacesAndAreSilentWhileSomebodyTypes() {
        maya.opens("/leads");
        keys("g", maya.page().locator("[data-goes][href='/imports']").getAttribute("data-goes"));
        maya.page().waitForURL(Pattern.compile(".*/imports"));
        keys("n");
        maya.page().waitForURL(Pattern.compile(".*/new"));
        maya.opens("/leads/new");
        maya.field("Name").focus();
        maya.page().keyboard().type("gina");

        assertThat(maya.field("Name")).hasValue("gina");
        maya.page().keyboard().press("Control+a");
        maya.page().keyboard().press("Delete");
        waitForDrafts(false);
    }

    @Test
    void aHalfFilledFormSurvivesAReload() {
        maya.opens("/leads/new").fills("Name", "Ida Draft").fills("Company", "Draft Foods");
        maya.page().waitForFunction("() => Object.values(localStorage).some(it => it.includes('Draft Foods'))");
        maya.page().reload();

        maya.sees("What you had typed here is back");
        assertThat(maya.field("Name")).hasValue("Ida Draft");
        assertThat(maya.field("Company")).hasValue("Draft Foods");

        maya.presses("Throw it away");
        assertThat(maya.field("Name")).hasValue("");
        maya.page().reload();
        assertThat(maya.field("Name")).hasValue("");
    }

    @Test
    void aDraftOutlivesTheSearchForDuplicatesBesideIt() {
        maya.opens("/leads/new");
        maya.page().waitForResponse("**/duplicates/possible", () -> maya.fills("Name", "Ida Beside"));
        maya.page().waitForFunction("() => Object.values(localStorage).some(it => it.includes('Ida Beside'))");
        maya.page().reload();

        maya.sees("What you had typed here is back").presses("Throw it away");
        assertThat(maya.field("Name")).hasValue("");
    }

    @Test
    void aFormSentAfterTheSessionEndedComesBackAfterSigningIn() {
        maya.opens("/leads/new")
                .fills("Name", "Ida Late")
                .fills("E-mail", "ida.late@tidewater.example")
                .chooses("Where it came from", "referral");
        waitForDrafts(true);
        try (var elsewhere = Sample.maya()) {
            elsewhere.opens("/account").presses("Sign out everywhere").seesTitle("Sign in");
        }
        maya.presses("Create lead").seesTitle("Sign in");
        maya.fills("E-mail", "maya@kestrel.example")
                .fills("Pass phrase", Sample.PASSPHRASE)
                .presses("Sign in");

        maya.sees("What you had typed here is back");
        assertThat(maya.field("Name")).hasValue("Ida Late");
        maya.presses("Throw it away");
    }

    @Test
    void whatWasSentIsNotOfferedAgain() {
        maya.opens("/leads/new")
                .fills("Name", "Ida Sent")
                .fills("E-mail", "ida.sent@tidewater.example")
                .chooses("Where it came from", "referral")
                .presses("Create lead")
                .sees("Lead created.");
        maya.opens("/leads/new");

        assertThat(maya.field("Name")).hasValue("");
    }
}
