package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Picking leads, changing them alike, and keeping lists as views. */
class ManyLeadsTest {

    private Visitor maya;

    @BeforeEach
    void begin() {
        maya = Sample.maya().opens("/leads?sort=name");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(maya.complaints()).isEmpty();
        maya.close();
    }

    private Locator picks() {
        return maya.page().locator("[data-pick]");
    }

    private Locator bar() {
        return maya.page().locator("[data-bulk]");
    }

    @Test
    void aRangeIsTaggedAndTheTagTakenBack() {
        assertThat(bar()).isHidden();
        picks().nth(1).click();
        picks().nth(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(bar()).containsText("4 picked");

        bar().getByLabel("Tags").fill("Walk-in");
        bar().getByText("Add tags").click();
        assertThat(maya.page().locator(".toast")).containsText("4 leads changed");

        maya.opens("/leads?tag=Walk-in");
        assertThat(maya.page().locator("#leads tbody tr")).hasCount(4);

        maya.opens("/leads?sort=name");
        picks().nth(1).click();
        bar().getByLabel("Tags").fill("Twice");
        bar().getByText("Add tags").click();
        maya.page().locator(".toast button").first().click();
        assertThat(maya.page().locator(".toast")).containsText("as it was");
        maya.opens("/leads?tag=Twice");
        maya.sees("No lead fits");
    }

    @Test
    void allThatMatchAreChangedBehindAPageThatSaysHowFarItIs() {
        maya.opens("/leads?grade=D&stage=inquiry&sort=name");
        picks().first().click();
        bar().locator("[data-bulk-all]").check();
        bar().getByLabel("Tags").fill("From files");
        bar().getByText("Add tags").click();

        assertThat(maya.page()).hasURL(Pattern.compile(".*/bulk-changes/.*"));
        maya.sees("leads changed.");
        maya.presses("Undo");
        maya.opens("/leads?tag=From+files");
        maya.sees("No lead fits");
    }

    @Test
    void aViewIsKeptChangedAndDeletedAndBack() {
        maya.chooses("Grade", "C");
        assertThat(maya.page()).hasURL(Pattern.compile(".*grade=C.*"));
        maya.page().locator("#leads").getByText("Save view").first().click();
        maya.page().locator("#new-view").getByLabel("Name").fill("Typed in");
        maya.page().locator("#new-view").getByText("Save view").last().click();

        assertThat(maya.page().locator(".lead-views [aria-current]")).hasText("Typed in");
        assertThat(maya.field("Grade")).hasValue("C");

        maya.chooses("Grade", "D");
        maya.sees("“Typed in”, changed");
        maya.presses("Save changes");
        assertThat(maya.field("Grade")).hasValue("D");
        assertThat(maya.page().locator(".lead-edited")).hasCount(0);

        maya.opens("/views");
        maya.presses("Delete");
        maya.sees("No views yet");
        maya.page().locator(".toast button").first().click();
        maya.sees("Typed in");
        maya.presses("Delete");
    }

    @Test
    void groupsOpenOneByOne() {
        maya.chooses("Groups", "grade");

        var group = maya.page().locator(".lead-group").first();
        assertThat(group.locator("tbody tr")).hasCount(0);
        group.locator("summary").click();
        assertThat(group.locator("tbody tr").first()).isVisible();
    }

    @Test
    void columnsAreChosen() {
        maya.page().locator("#leads").getByText("Columns").first().click();
        maya.page().locator("#columns").getByLabel("E-mail").check();
        maya.presses("Show columns");

        assertThat(maya.page().locator("#leads thead")).containsText("E-mail");
        assertThat(maya.page()).hasURL(Pattern.compile(".*columns=.*email.*"));
        maya.page().locator("#leads").getByText("Columns").first().click();
        maya.page().locator("#columns").getByLabel("E-mail").uncheck();
        maya.presses("Show columns");
    }
}
