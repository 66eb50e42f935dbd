package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What must hold in each view of the phone page. */
class PhoneLooksTest {

    private static final List<String> VIEWS = List.of("", "new/typed", "camera/card", "camera/badge", "me", "shows");

    @TestFactory
    Stream<DynamicTest> isLegibleInSunlightAndFitsAThumb() {
        return views(Rep::atTheBooth);
    }

    @TestFactory
    Stream<DynamicTest> isLegibleInTheDarkAndFitsAThumb() {
        return views(Rep::inTheDark);
    }

    private static Stream<DynamicTest> views(Function<String, Rep> arrival) {
        var sam = arrival.apply("sam");
        return VIEWS.stream()
                .map(view -> DynamicTest.dynamicTest(view.isEmpty() ? "home" : view, () -> look(sam, view)))
                .onClose(sam::close);
    }

    private static void look(Rep sam, String view) {
        sam.opens(view);
        sam.page().waitForLoadState();
        sam.page().locator("#app > .view").waitFor();
        assertThat(all(sam, EveryPageTest.TOO_SMALL))
                .as("too small for a thumb")
                .isEmpty();
        assertThat(all(sam, EveryPageTest.TOO_WIDE)).as("wider than the phone").isEmpty();
        assertThat(grave(sam)).isEmpty();
        assertThat(sam.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked") // what the scripts return
    private static List<String> all(Rep sam, String script) {
        return (List<String>) sam.page().evaluate(script);
    }

    private static List<String> grave(Rep sam) {
        return new AxeBuilder(sam.page())
                .analyze().getViolations().stream()
                        .filter(rule -> EveryPageTest.GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s: %s %s".formatted(rule.getId(), node.getTarget(), node.getHtml())))
                        .toList();
    }
}
