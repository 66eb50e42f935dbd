package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What sales does with a lead that marketing offers, with one key each. */
class InboxTest {

    /** So that a test does not depend on what others left in the inbox. */
    private static String offered(String to) {
        try (var maya = Sample.maya().opens("/leads?stage=mql&sort=oldest")) {
            var page = maya.page();
            var leads = page.locator(".trust-table .row-link");
            for (var i = 0; i < leads.count(); i++) {
                var href = leads.nth(i).getAttribute("href");
                maya.opens(href);
                if (page.locator("a[href$='/handoff']").count() > 0) {
                    maya.opens(href + "/handoff");
                    page.locator("[name=person]").selectOption(to);
                    page.locator("form.form .btn-primary").click();
                    assertThat(page.locator(".toast").last()).containsText("Offered to");
                    return href;
                }
                maya.opens("/leads?stage=mql&sort=oldest");
            }
            throw new AssertionError("No lead can be offered");
        }
    }

    @Test
    void oneKeyAcceptsAndAnotherTakesItBack() {
        var lead = offered("Sam Adeyemi");
        try (var sam = Sample.sam().opens("/inbox")) {
            var page = sam.page();
            var item = page.locator(
                    ".inbox-item", new Page.LocatorOptions().setHas(page.locator("a[href='" + lead + "']")));
            assertThat(item).isVisible();
            for (var i = 0; i < 30 && !is(item.getAttribute("class"), "is-current"); i++) {
                page.keyboard().press("j");
            }
            page.keyboard().press("a");
            assertThat(page.locator(".toast").last()).containsText("Accepted");
            assertThat(item).containsText("Accepted");

            page.keyboard().press("z");
            assertThat(page.locator(".toast").last()).containsText("Taken back");
            assertThat(item).containsText("Offered");
            assertThat(sam.complaints()).isEmpty();
        }
    }

    @Test
    void aRejectionSaysWhatIsWrong() {
        var lead = offered("Sam Adeyemi");
        try (var sam = Sample.visitor(Visitor.onPhone(), "sam").opens("/inbox")) {
            var page = sam.page();
            var item = page.locator(
                    ".inbox-item", new Page.LocatorOptions().setHas(page.locator("a[href='" + lead + "']")));
            item.locator("a[href*='/rejection']").click();
            page.locator("form.form .btn-primary").click();
            assertThat(page.locator("[name=kind]").first()).isVisible();
            page.locator("[name=kind][value=clerical]").check();
            page.locator("[name=reason]").fill("No phone number");
            page.locator("form.form .btn-primary").click();

            assertThat(page).hasURL(Pattern.compile(".*/inbox"));
            assertThat(page.locator(".toast").last()).containsText("Rejected");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(sam.complaints()).isEmpty();
        }
    }

    private static boolean is(@Nullable String classes, String one) {
        return classes != null && classes.contains(one);
    }
}
