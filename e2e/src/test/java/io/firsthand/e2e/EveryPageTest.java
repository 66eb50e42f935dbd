package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What must hold on each page, whatever it is about. */
class EveryPageTest {

    static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Controls that a thumb must hit; links within text are excepted, as WCAG 2.5.8 does. */
    static final String TOO_SMALL = """
            () => [...document.querySelectorAll(
                'button, summary, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), a.btn, a.chip, nav a')]
              .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.visually-hidden, dialog:not([open])'))
              .map(it => [it, it.getBoundingClientRect()])
              .filter(([it, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(([it, box]) => `${it.outerHTML.slice(0, 120)} is ${box.width} x ${box.height}`)
            """;

    static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('main *')]
                .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll-x'))
                .map(it => it.outerHTML.slice(0, 120))
            """;

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
                    "/contacts",
                    contact,
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
                    "/account/notifications",
                    "/account/tokens",
                    "/no/such/page");
        }
    }

    @TestFactory
    Stream<DynamicTest> isAccessibleInTheLight() {
        return on(Visitor.atDesk().setColorScheme(ColorScheme.LIGHT), this::isAccessible);
    }

    @TestFactory
    Stream<DynamicTest> isAccessibleInTheDark() {
        return on(Visitor.inTheDark(), this::isAccessible);
    }

    @TestFactory
    Stream<DynamicTest> fitsAPhone() {
        return on(Visitor.onPhone(), visitor -> {
            assertThat(all(visitor, TOO_WIDE)).as("wider than the phone").isEmpty();
            assertThat(all(visitor, TOO_SMALL)).as("too small for a thumb").isEmpty();
            isAccessible(visitor);
        });
    }

    private interface Look {
        void at(Visitor visitor);
    }

    private static Stream<DynamicTest> on(Browser.NewContextOptions options, Look look) {
        var stranger = Visitor.with(Sample.browser(), Sample.server().address(), options);
        var rita = Sample.visitor(options, "rita");
        return Stream.concat(
                looks(stranger, FOR_STRANGERS, look),
                Stream.concat(dialogs(rita, look), looks(rita, Found.PAGES, look)));
    }

    /** What lies over the page when it is asked for. */
    private static Stream<DynamicTest> dialogs(Visitor visitor, Look look) {
        return Stream.of(
                dialog("the palette", visitor, look, () -> {
                    visitor.page().keyboard().press("Control+k");
                    visitor.page().locator("#palette [role=option]").first().waitFor();
                }),
                dialog("the palette, typing", visitor, look, () -> {
                    visitor.page().keyboard().press("Control+k");
                    visitor.page().keyboard().type("rita");
                    visitor.page().getByText("rita@").first().waitFor();
                }),
                dialog(
                        "the keys",
                        visitor,
                        look,
                        () -> visitor.page().keyboard().press("?")));
    }

    private static DynamicTest dialog(String name, Visitor visitor, Look look, Runnable opening) {
        return DynamicTest.dynamicTest(name, () -> {
            visitor.complaints().clear();
            visitor.opens("/leads");
            opening.run();
            look.at(visitor);
            assertThat(visitor.complaints()).isEmpty();
        });
    }

    private static Stream<DynamicTest> looks(Visitor visitor, List<String> pages, Look look) {
        return pages.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    visitor.complaints().clear();
                    visitor.opens(path);
                    look.at(visitor);
                    assertThat(visitor.complaints()).isEmpty();
                }))
                .onClose(visitor::close);
    }

    private void isAccessible(Visitor visitor) {
        var grave = new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s: %s %s".formatted(rule.getId(), node.getTarget(), node.getHtml())))
                        .toList();
        assertThat(grave).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> all(Visitor visitor, String script) {
        return (List<String>) visitor.page().evaluate(script);
    }
}
