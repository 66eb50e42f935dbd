package io.firsthand.listing.web;

import static io.firsthand.listing.web.ListPages.location;
import static io.firsthand.listing.web.ListPages.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ListingTest
class ViewPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private Cast.Company company;
    private ListPages maya;
    private ListPages sam;

    ViewPagesTest(MockMvcTester browser, Cast cast) {
        this.browser = browser;
        this.cast = cast;
        company = cast.home();
        maya = new ListPages(browser, company.maya());
        sam = new ListPages(browser, company.sam());
    }

    @BeforeEach
    void begin() {
        company = cast.found("Views " + UUID.randomUUID());
        maya = new ListPages(browser, company.maya());
        sam = maya.as(company.sam());
        maya.create("Kim", "Lee");
    }

    private String keep(String audience, String address) {
        return location(maya.post("/views", Map.of("name", "My Kims", "audience", audience, "address", address)));
    }

    private static String idOf(String address) {
        return address.replaceAll(".*view=([^&]+).*", "$1");
    }

    @Test
    void aViewKeepsItsListAndSaysWhenItIsNoLongerThat() {
        var view = keep("mine", "q=kim&sort=name");

        assertThat(view).endsWith("&q=kim&sort=name");
        assertThat(names(maya.get(view))).containsExactly("Kim");
        assertThat(names(maya.get("/leads?view=" + idOf(view)))).containsExactly("Kim");
        assertThat(maya.get(view)).bodyText().contains("My Kims").doesNotContain("Save changes");

        var edited = view.replace("q=kim", "q=lee");
        assertThat(maya.get(edited)).bodyText().contains("“My Kims”, changed", "Save changes", "Reset");

        maya.post("/views/" + idOf(view) + "/list", Map.of("address", "q=lee"));
        assertThat(names(maya.get("/leads?view=" + idOf(view)))).containsExactly("Lee");
        assertThat(names(maya.get("/leads?view=" + idOf(view) + "&edited=true")))
                .hasSize(2);
    }

    @Test
    void aViewIsSeenByWhomItIsFor() {
        var mine = idOf(keep("mine", "q=kim"));
        var ours = idOf(keep("team", "q=kim"));
        var everyones = idOf(keep("everyone", "q=kim"));

        assertThat(sam.get("/views")).bodyText().contains(everyones).doesNotContain(mine, ours);
        assertThat(names(sam.get("/leads?view=" + mine))).hasSize(2);
        assertThat(sam.post("/views/" + mine + "/list", Map.of("address", ""))).hasStatus(404);
        assertThat(sam.post("/views/" + everyones, Map.of("name", "Stolen"))).hasStatus(303);
        assertThat(maya.get("/views"))
                .bodyText()
                .contains(mine, ours, everyones)
                .doesNotContain("Stolen");
    }

    @Test
    void aDeletedViewCanBeBroughtBack() {
        var id = idOf(keep("mine", "q=kim"));

        maya.post("/views/" + id + "/removal", Map.of());
        assertThat(maya.get("/views")).bodyText().contains("No views yet");
        assertThat(sam.post("/views/" + id + "/restoration", Map.of())).hasStatus(404);

        maya.post("/views/" + id + "/restoration", Map.of());
        assertThat(maya.get("/views")).bodyText().contains("My Kims");
    }

    @Test
    void thePreferredViewIsWhatOneSeesFirst() {
        var view = keep("mine", "q=kim");

        maya.post("/views/preference", Map.of("view", idOf(view)));

        assertThat(location(maya.get("/leads"))).isEqualTo(view);
        assertThat(names(maya.get("/leads?view=all"))).hasSize(2);
        assertThat(sam.get("/leads")).hasStatusOk();
        assertThat(sam.post("/views/preference", Map.of("view", idOf(view)))).hasStatus(404);
    }

    @Test
    void aViewNeedsAName() {
        assertThat(location(maya.post("/views", Map.of("name", " ", "address", "q=kim"))))
                .isEqualTo("/leads?q=kim");
        assertThat(maya.get("/views")).bodyText().contains("No views yet");
    }
}
