package io.firsthand.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What is wrong with the looks of a page, for eyes and for thumbs. */
final class Looks {

    private static final String AXE = AxeBuilder.getAxeScript();

    /** What passes is not described, which would take longer than to find it. */
    private static final String GRAVE_FAULTS = """
            async () => {
              const { violations } = await axe.run({ resultTypes: ["violations"] });
              return violations.filter(rule => ["serious", "critical"].includes(rule.impact))
                .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html}`));
            }
            """;

    /** Controls that a thumb must hit; links within text are excepted, as WCAG 2.5.8 does. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll(
                'button, summary, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), a.btn, a.chip, nav a')]
              .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.visually-hidden, dialog:not([open])'))
              .map(it => [it, it.getBoundingClientRect()])
              .filter(([it, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(([it, box]) => `${it.outerHTML.slice(0, 120)} is ${box.width} x ${box.height}`)
            """;

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('main *')]
                .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll-x'))
                .map(it => it.outerHTML.slice(0, 120))
            """;

    private Looks() {}

    /** What axe calls serious or critical. */
    static List<String> graveFaults(Page page) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException("Only the page itself is looked at, not its frames: " + page.url());
        }
        page.evaluate(AXE);
        return all(page, GRAVE_FAULTS);
    }

    static List<String> tooSmallForAThumb(Page page) {
        return all(page, TOO_SMALL);
    }

    static List<String> widerThanThePhone(Page page) {
        return all(page, TOO_WIDE);
    }

    @SuppressWarnings("unchecked") // what the scripts return
    private static List<String> all(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
