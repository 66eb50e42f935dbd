package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone page, in a Chromium whose camera sees a business card. */
class PhoneTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Rep sam;

    @BeforeEach
    void begin() {
        sam = Rep.atTheBooth("sam");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(sam.complaints()).isEmpty();
        sam.close();
    }

    @Test
    void fourCapturesAreInTheLogThoughThreeWereMadeWithoutANetwork() {
        sam.waitsUntilThePageIsKept()
                .photographsACard()
                .types("name", "Ines Albrecht " + mark)
                .notes("Wants a tray sealer for 60 packs a minute")
                .saves()
                .sees("logged", 1);
        sam.rows("logged").click();
        assertThat(sam.page().locator(".grade")).containsText("Grade A");

        sam.opens("").loses(true).reloads();
        for (var name : new String[] {"Ada Lovelace ", "Grace Hopper ", "Mary Jackson "}) {
            sam.photographsACard().types("name", name + mark).saves().reloads();
        }
        sam.sees("kept", 3).loses(false).sees("logged", 4);

        sam.visitor.opens("/leads?grade=A&q=" + mark);
        assertThat(sam.page().locator("#leads .lead-name")).hasCount(4);
        assertThat(sam.page().locator("#leads")).containsText("Grace Hopper " + mark);
    }

    @Test
    void whatIsTypedIsThereAgainAfterAReloadInTheMiddle() {
        sam.opens("new/typed").types("name", "Half Typed " + mark).notes("Said this much");
        assertThat(sam.page().locator(".kept")).hasText("Kept");

        sam.reloads().opens("").rows("draft").first().click();

        assertThat(sam.page().locator("#field-name")).hasValue("Half Typed " + mark);
        assertThat(sam.page().locator("#notes")).hasValue("Said this much");
    }

    @Test
    void capturesGoOnWithoutASignInAndAreSentAfterTheNext() {
        sam.page().context().clearCookies();
        sam.opens("new/typed").types("name", "Late Comer " + mark).saves().sees("kept", 1);
        assertThat(sam.page().getByText("Your sign-in has run out")).isVisible();

        sam.page()
                .locator(".note a", new Page.LocatorOptions().setHasText("Sign in"))
                .click();
        sam.visitor
                .fills("E-mail", "sam@kestrel.example")
                .fills("Pass phrase", Sample.PASSPHRASE)
                .presses("Sign in");

        sam.page().waitForURL(Pattern.compile(".*/capture$"));
        sam.sees("logged", 1);
    }

    @Test
    void aNetworkThatLedNowhereWhenThePageBeganIsTriedAgain() {
        sam.waitsUntilThePageIsKept();
        var api = Pattern.compile(".*/capture/api/.*");
        sam.page().context().route(api, Route::abort);
        sam.reloads()
                .opens("new/typed")
                .types("name", "Dead Wire " + mark)
                .saves()
                .sees("kept", 1);

        sam.page().context().unroute(api);

        sam.sees("logged", 1);
    }

    @Test
    void signingOutOnAnyPageWarnsWhileSomethingWaits() {
        sam.opens("new/typed").types("name", "Not Sent " + mark);
        assertThat(sam.page().locator(".kept")).hasText("Kept");
        sam.page().waitForFunction("() => (localStorage.getItem('capture-unsent') ?? '{}') !== '{}'");
        var warnings = new java.util.ArrayList<String>();
        sam.page().onceDialog(dialog -> {
            warnings.add(dialog.message());
            dialog.dismiss();
        });

        sam.visitor.opens("/leads");
        sam.page().locator("nav.bottom [popovertarget=menu]").click();
        sam.visitor.presses("Sign out");

        assertThat(warnings).singleElement().asString().contains("left this browser yet (1)");
        assertThat(sam.page()).hasURL(Pattern.compile(".*/leads$"));
    }

    @Test
    void somebodyElseOnThisPhoneSeesNothingOfIt() {
        sam.opens("new/typed").types("name", "Only Mine " + mark);
        assertThat(sam.page().locator(".kept")).hasText("Kept");

        sam.page().context().clearCookies();
        sam.visitor.signsIn("maya@kestrel.example", Sample.PASSPHRASE).opens("/capture");

        assertThat(sam.page().getByText("Nobody yet")).isVisible();
    }
}
