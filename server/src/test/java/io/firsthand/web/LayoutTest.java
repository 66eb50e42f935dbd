package io.firsthand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

@WebTest
class LayoutTest {

    private final Browser browser;

    LayoutTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void whoIsSignedInSeesWhereToGoInOrderAndWhereTheyAre() {
        var page = page("/desk/status/404");

        assertThat(page).contains("Ana Ruiz", "Nordpack", "action=\"/sign-out\"");
        assertThat(page.indexOf("href=\"/desk\"")).isLessThan(page.indexOf("href=\"/desk/status\""));
        assertThat(page)
                .contains("href=\"/desk/status\" aria-current=\"page\"")
                .doesNotContain("href=\"/desk\" aria-current");
    }

    @Test
    void whoIsNotSignedInSeesNoneOfIt() {
        assertThat(browser.get("/desk/status/404", "Accept", "text/html").body())
                .doesNotContain("/sign-out", "class=\"side\"");
    }

    @Test
    void thePaletteFindsPlacesAndWhatModulesFind() {
        var found = browser.get("/palette?q=nex", "X-Viewer", "ana", "HX-Request", "true")
                .body();

        assertThat(found)
                .contains("href=\"/desk\"", "Found nex", "by the desk")
                .doesNotContain("/desk/status", "<html");
    }

    @Test
    void thePaletteShowsAllPlacesBeforeAnythingIsTyped() {
        assertThat(browser.get("/palette", "X-Viewer", "ana").body())
                .contains("href=\"/desk\"", "href=\"/desk/status\"")
                .doesNotContain("by the desk");
    }

    @Test
    void whatWasDoneIsSaidOnceOnTheNextPage() {
        var done = browser.post("/desk/done", "", "Content-Type", "application/x-www-form-urlencoded");
        var said = done.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");

        var next = browser.get("/nowhere", "Accept", "text/html", "Cookie", said);

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(next.body()).contains("Lead of Grace &amp; Co accepted.", "action=\"/desk/undo\"");
        assertThat(next.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("said=; Path=/; Max-Age=0"));
    }

    @Test
    void aForgedMessageIsIgnored() {
        for (var forged : List.of("x", "e30", "bnVsbA", "W10")) {
            assertThat(browser.get("/nowhere", "Accept", "text/html", "Cookie", "said=" + forged)
                            .body())
                    .contains("There is nothing here")
                    .doesNotContain("class=\"toast\"");
        }
    }

    @Test
    void htmxIsSentOnWithAHeader() {
        var done = browser.post("/desk/done", "", "HX-Request", "true");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("HX-Redirect")).hasValue("/nowhere");
    }

    private String page(String path) {
        return browser.get(path, "Accept", "text/html", "X-Viewer", "ana").body();
    }
}
