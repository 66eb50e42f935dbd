package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListTest {

    private Visitor maya;

    @BeforeEach
    void begin() {
        maya = Sample.maya().opens("/leads");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(maya.complaints()).isEmpty();
        maya.close();
    }

    private Locator rows() {
        return maya.page().locator("#leads tbody tr");
    }

    private List<String> names() {
        return maya.page().locator("#leads .lead-name a").allInnerTexts();
    }

    @Test
    void theListNarrowsAsOneTypes() {
        maya.page().locator("[data-search]").pressSequentially("molkerei");

        assertThat(maya.page()).hasURL(Pattern.compile(".*q=molkerei.*"));
        assertThat(rows().first()).containsText("Molkerei");
        assertThat(maya.page().locator("#leads tbody tr:not(:has-text('olkerei'))"))
                .hasCount(0);
    }

    @Test
    void aFilterStaysInTheAddress() {
        maya.chooses("Grade", "D");

        assertThat(maya.page()).hasURL(Pattern.compile(".*grade=D.*"));
        maya.page().reload();
        assertThat(maya.field("Grade")).hasValue("D");
        assertThat(maya.page().locator("#leads .trust-grade").allInnerTexts())
                .isNotEmpty()
                .containsOnly("D");
    }

    @Test
    void stagesAreChosenByChips() {
        maya.page().locator(".chip").getByText("Won").click();

        assertThat(maya.page()).hasURL(Pattern.compile(".*stage=won.*"));
        assertThat(rows().first().locator(".lead-stage .state")).hasText("Won");
    }

    @Test
    void theNextPageGoesOnWhereTheFirstEnds() {
        var first = names();

        maya.follows("Next");

        assertThat(maya.page()).hasURL(Pattern.compile(".*from=.*|.*after=.*|.*cursor=.*"));
        assertThat(rows()).not().hasCount(0);
        assertThat(names()).doesNotContainSequence(first.subList(0, 3));
    }

    @Test
    void theKeyboardIsEnough() {
        var keys = maya.page().keyboard();
        keys.press("j");
        keys.press("j");
        keys.press("k");
        assertThat(rows().first()).hasClass(Pattern.compile(".*is-current.*"));
        var name = names().getFirst();
        keys.press("Enter");
        maya.seesTitle(name);

        maya.opens("/leads");
        keys.press("/");
        assertThat(maya.page().locator("[data-search]")).isFocused();
        keys.press("Escape");
        maya.page().locator("main").click();
        keys.press("?");
        assertThat(maya.page().locator("#keys")).isVisible();
        keys.press("Escape");
        assertThat(maya.page().locator("#keys")).isHidden();
    }

    @Test
    void thePaletteFindsALeadByName() {
        var name = names().getFirst();
        var keys = maya.page().keyboard();

        keys.press("Control+k");
        keys.type(name);
        assertThat(maya.page().locator("#palette [role=option]").first()).containsText(name);
        keys.press("Enter");

        maya.seesTitle(name);
    }

    @Test
    void aLeadOpensByItsRow() {
        var name = names().getFirst();

        maya.page().locator("#leads .lead-name a").first().click();

        maya.seesTitle(name);
    }

    @Test
    void darkIsAMatterOfTasteAndKept() {
        maya.page().locator(".side-me").click();
        maya.page().locator("#menu").getByLabel("Dark").click();

        assertThat(maya.page().locator("html")).hasAttribute("data-theme", "dark");
        maya.page().reload();
        assertThat(maya.page().locator("html")).hasAttribute("data-theme", "dark");
        assertThat(background()).isNotEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void theDevicesThemeIsTakenAtFirst() {
        try (var night = Sample.visitor(Visitor.atDesk().setColorScheme(ColorScheme.DARK), "owen")) {
            var light = background();
            night.opens("/leads");
            assertThat(night.page().evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isNotEqualTo(light);
        }
    }

    private Object background() {
        return maya.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void germanIsSpokenToo() {
        try (var felix = Sample.visitor(Visitor.atDesk(), "felix")) {
            felix.opens("/leads");

            assertThat(felix.page().locator("html")).hasAttribute("lang", "de");
            assertThat(felix.page().locator("main")).containsText("Gespräch am Stand");
            assertThat(felix.complaints()).isEmpty();
        }
    }
}
