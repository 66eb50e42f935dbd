package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Looks.tooSmallForAThumb(sam.page())).isEmpty();
        assertThat(Looks.widerThanThePhone(sam.page())).isEmpty();
        assertThat(Looks.graveFaults(sam.page())).isEmpty();
        assertThat(sam.complaints()).isEmpty();
    }
}
