package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What must hold on each page, whatever it is about, in the browser of a kind that a subclass names. */
abstract class EveryPageTest {

    private static final List<String> FOR_STRANGERS = List.of("/sign-in", "/setup", "/invitations/used");

    private static final class Found {
        static final List<String> PAGES = pages();
    }

    private static List<String> pages() {
        try (var rita = Sample.visitor(Visitor.atDesk(), "rita")) {
            rita.opens("/leads?grade=C");
            var lead = rita.page().locator("#leads .lead-name a").first().getAttribute("href");
            rita.opens("/companies");
            var company = rita.page().locator("a.row-link").first().getAttribute("href");
            rita.opens("/contacts");
            var contact = rita.page().locator("a.row-link").first().getAttribute("href");
            rita.opens("/questions");
            var question = rita.page()
                    .locator("main a[href^='/questions/']:not([href$=sorting])")
                    .first()
                    .getAttribute("href");
            rita.opens("/reviews");
            var review = rita.page().locator("a.row-link").first().getAttribute("href");
            rita.opens("/imports");
            var imported = rita.page().locator("a.import-file").first().getAttribute("href");
            rita.opens("/imports/new")
                    .brings(
                            "every-page.csv",
                            "Name,E-mail,Source,Created\nIda Bos,ida@avocet.example,Fair,2026-05-04\n")
                    .presses("Bring file")
                    .seesTitle("every-page.csv");
            var mapped = URI.create(rita.page().url()).getPath();
            rita.opens("/definitions/new").presses("Begin with SPICED").sees("Your draft is there");
            var draft = URI.create(rita.page().url()).getPath();
            return List.of(
                    "/",
                    "/leads",
                    "/leads?q=nothing+like+this",
                    "/leads?group=stage",
                    "/leads/board",
                    "/views",
                    "/companies",
                    company,
                    company + "/edit",
                    company + "/committee",
                    company + "/evaluation",
                    company + "/network",
                    "/contacts",
                    contact,
                    contact + "/network",
                    "/network",
                    "/settings/network",
                    "/second-looks",
                    "/questions",
                    "/questions/sorting",
                    question,
                    "/content",
                    "/content/new",
                    "/inbox",
                    "/scoreboard",
                    "/disputes",
                    "/leads/new",
                    lead,
                    lead + "/edit",
                    lead + "/source",
                    lead + "/verification",
                    "/imports",
                    "/imports/new",
                    mapped,
                    imported,
                    "/forms",
                    "/forms/new",
                    "/definitions",
                    "/definitions/new",
                    draft,
                    draft + "?line=criteria.situation",
                    draft + "?line=packet",
                    draft.replace("/draft", "/comparison"),
                    "/insight",
                    "/insight/funnel",
                    "/insight/funnel?span=all",
                    "/insight/times",
                    "/insight/speed",
                    "/insight/velocity",
                    "/insight/sources",
                    "/insight/trends",
                    "/insight/forecast",
                    "/insight/converts",
                    "/insight/leads?reached=sql&span=all",
                    "/diagnosis",
                    "/diagnosis/limits",
                    "/feedback",
                    "/reviews",
                    review,
                    review + "/minutes",
                    "/settings/webhooks",
                    "/settings/webhooks/new",
                    "/settings/chat",
                    "/settings/chat/new",
                    "/webhooks",
                    "/webhooks/new",
                    "/duplicates",
                    "/duplicates?state=dismissed",
                    "/duplicates?state=merged",
                    "/people",
                    "/tokens",
                    "/settings",
                    "/settings/workspace",
                    "/settings/mail",
                    "/settings/mail/queue",
                    "/settings/log",
                    "/notifications",
                    "/account",
                    "/account/chat",
                    "/account/notifications",
                    "/account/tokens",
                    "/no/such/page");
        }
    }

    private final Browser.NewContextOptions options;

    EveryPageTest(Browser.NewContextOptions options) {
        this.options = options;
    }

    @TestFactory
    Stream<DynamicTest> looksAsItShould() {
        var stranger = Visitor.with(Sample.browser(), Sample.server().address(), options);
        var rita = Sample.visitor(options, "rita");
        return Stream.concat(looks(stranger, FOR_STRANGERS), Stream.concat(dialogs(rita), looks(rita, Found.PAGES)));
    }

    void look(Visitor visitor) {
        assertThat(Looks.graveFaults(visitor.page())).isEmpty();
    }

    /** What lies over the page when it is asked for. */
    private Stream<DynamicTest> dialogs(Visitor visitor) {
        return Stream.of(
                dialog("the palette", visitor, () -> {
                    visitor.page().keyboard().press("Control+k");
                    visitor.page().locator("#palette [role=option]").first().waitFor();
                }),
                dialog("the palette, typing", visitor, () -> {
                    visitor.page().keyboard().press("Control+k");
                    visitor.page().keyboard().type("rita");
                    visitor.page().getByText("rita@").first().waitFor();
                }),
                dialog("the keys", visitor, () -> visitor.page().keyboard().press("?")));
    }

    private DynamicTest dialog(String name, Visitor visitor, Runnable opening) {
        return DynamicTest.dynamicTest(name, () -> {
            visitor.complaints().clear();
            visitor.opens("/leads");
            opening.run();
            look(visitor);
            assertThat(visitor.complaints()).isEmpty();
        });
    }

    private Stream<DynamicTest> looks(Visitor visitor, List<String> pages) {
        return pages.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    visitor.complaints().clear();
                    visitor.opens(path);
                    look(visitor);
                    assertThat(visitor.complaints()).isEmpty();
                }))
                .onClose(visitor::close);
    }
}
