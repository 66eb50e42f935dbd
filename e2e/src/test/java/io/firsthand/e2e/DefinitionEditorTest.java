package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A definition is written line by line, without a reload, and by two at once. */
class DefinitionEditorTest {

    private Visitor rita;
    private String draft;

    @BeforeEach
    void begin() {
        rita = Sample.visitor(Visitor.atDesk(), "rita");
        rita.opens("/definitions/new").presses("Begin with BANT").sees("Your draft is there");
        draft = rita.page().url();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(rita.complaints()).isEmpty();
        rita.close();
    }

    private Locator notes() {
        return rita.page().locator("#editor-notes");
    }

    private Locator line(String key) {
        return rita.page().locator("#l-criteria-" + key);
    }

    private static void opensLine(Visitor visitor, String draft, String key) {
        visitor.opens(draft + "?line=criteria." + key);
        assertThat(visitor.page().locator("[data-editor-form]")).isVisible();
    }

    /** Until the server has answered, and htmx has put the answer in its place. */
    private static void settles(Visitor visitor, Runnable deed) {
        visitor.page().waitForResponse(it -> it.request().method().equals("POST"), deed);
        isStill(visitor);
    }

    private static void isStill(Visitor visitor) {
        visitor.page()
                .waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')");
        visitor.page().waitForTimeout(60);
    }

    @Test
    void whatIsTypedIsThereAfterAReload() {
        line("budget").locator("a").click();
        assertThat(rita.page().locator("[data-editor-form]")).isVisible();
        isStill(rita);
        settles(rita, () -> rita.fills("Question", "Is there any money?"));
        assertThat(rita.page()).hasURL(draft + "?line=criteria.budget");

        rita.page().reload();
        assertThat(rita.field("Question")).hasValue("Is there any money?");
        settles(rita, () -> rita.presses("Done"));
        assertThat(line("budget")).containsText("Is there any money?");
    }

    @Test
    void aConditionIsBuiltWithGroupsAndReadsAsASentence() {
        opensLine(rita, draft, "budget");
        settles(rita, () -> rita.page().locator("#if-add").click());
        assertThat(rita.page().locator("#if-1-term")).isFocused();
        assertThat(notes()).containsText("condition not finished yet");

        settles(rita, () -> rita.page().locator("#if-1-term").selectOption("custom.problemconfirmed"));
        assertThat(notes()).containsText("and Problem confirmed by them: yes");

        settles(rita, () -> rita.presses("Group"));
        settles(rita, () -> rita.page().locator("#if-2-0-term").selectOption("signals"));
        settles(rita, () -> rita.page().locator("#if-2-add").click());
        settles(rita, () -> rita.page().locator("#if-2-1-term").selectOption("lead.captured_at"));
        settles(rita, () -> rita.page().locator("#if-2-1-v").fill("90"));
        assertThat(notes())
                .containsText("(at least one signal within the last 30 days or Captured is within the last 90 days)");

        rita.page().reload();
        assertThat(rita.page().locator("#if-2-1-v")).hasValue("90");
    }

    @Test
    void anUnfinishedConditionSurvivesAReload() {
        opensLine(rita, draft, "budget");
        settles(rita, () -> rita.page().locator("#if-add").click());
        settles(rita, () -> rita.page().locator("#if-1-term").selectOption("company.name"));
        rita.page().reload();

        assertThat(rita.page().locator("#if-1-term")).hasValue("company.name");
        assertThat(rita.page().locator(".editor-problems")).containsText("not finished");
    }

    @Test
    void anExpertIsLedToTheSpotOfAFault() {
        opensLine(rita, draft, "budget");
        settles(rita, () -> rita.presses("Write as text"));
        var text = rita.page().locator("#cond-text");
        settles(rita, () -> text.fill("known(contact.email) &&\n  custom.bygone > 3.0"));
        assertThat(notes()).containsText("Line 2");

        rita.page().locator(".editor-spot").click();
        assertThat(text).isFocused();
        assertThat((Integer) text.evaluate("it => it.selectionStart")).isGreaterThan(24);

        settles(rita, () -> text.fill("known(contact.email)"));
        settles(rita, () -> rita.presses("Build in the form"));
        assertThat(rita.page().locator("#if-0-op")).hasValue("is_known");
    }

    @Test
    void criteriaComeMoveGoAndComeBackByKeyboard() {
        settles(rita, () -> rita.button("Ask about the role").press("Enter"));
        assertThat(rita.field("Question")).isFocused();
        settles(rita, () -> rita.page().keyboard().type("Is it the boss?"));
        settles(rita, () -> rita.button("Move up").press("Enter"));
        assertThat(rita.field("Question")).hasValue("Is it the boss?");
        settles(rita, () -> rita.page().keyboard().press("Escape"));
        assertThat(rita.page().locator("[data-editor-form]")).hasCount(0);
        assertThat(rita.page().locator("#editor-criteria")).containsText("Is it the boss?");

        opensLine(rita, draft, "budget");
        settles(rita, () -> rita.button("Remove").last().press("Enter"));
        assertThat(line("budget")).hasCount(0);
        settles(rita, () -> rita.presses("Undo"));
        assertThat(rita.field("Question")).hasValue("Is there a budget, or a way to one?");
    }

    @Test
    void twoWhoEditAtOnceSeeEachOtherAndLoseNothing() {
        opensLine(rita, draft, "budget");
        try (var henrik = Sample.visitor(Visitor.atDesk(), "henrik")) {
            opensLine(henrik, draft, "need");
            settles(henrik, () -> henrik.fills("Question", "What hurts them?"));
            assertThat(line("need")).containsText("What hurts them?", new ContainsTextOptions().setTimeout(20_000));

            opensLine(henrik, draft, "budget");
            settles(henrik, () -> henrik.fills("Why", "Asked for by finance"));
        }
        settles(rita, () -> rita.fills("What would show it", "A budget sheet"));
        assertThat(notes()).containsText("Henrik Dahl changed this line while you were editing it");
        assertThat(notes()).containsText("Asked for by finance");
        assertThat(rita.field("What would show it")).hasValue("A budget sheet");

        settles(rita, () -> rita.presses("Keep mine"));
        rita.page().reload();
        assertThat(rita.field("What would show it")).hasValue("A budget sheet");
    }

    @Test
    void versionsAreComparedInWords() {
        rita.opens("/definitions/new").presses("Copy Sales-ready lead (BANT)").sees("Your draft is there");
        var copy = rita.page().url();
        opensLine(rita, copy, "budget");
        settles(rita, () -> rita.fills("Points", "40"));

        rita.opens(copy.replace("/draft", "/comparison?with=" + id(draft))).seesTitle("Compare definitions");
        assertThat(rita.page().locator("main")).containsText("weight is now 40 points, was 30 points");
        assertThat(rita.page().locator(".compare")).hasCount(1);
    }

    @Test
    void aPhoneShowsAllOfItWithoutScrollingSideways() {
        try (var phone = Sample.visitor(Visitor.onPhone(), "rita")) {
            opensLine(phone, draft, "not_a_buyer");
            assertThat(wide(phone.page())).isTrue();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static String id(String draft) {
        return draft.replaceFirst(".*/definitions/", "").replaceFirst("/draft.*", "");
    }

    private static boolean wide(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
    }
}
