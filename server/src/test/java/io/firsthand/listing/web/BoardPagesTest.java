package io.firsthand.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ListingTest
class BoardPagesTest {

    private final Cast cast;
    private final MockMvcTester browser;
    private ListPages sam;
    private String lead = "";

    BoardPagesTest(MockMvcTester browser, Cast cast) {
        this.cast = cast;
        this.browser = browser;
        this.sam = new ListPages(browser, cast.home().sam());
    }

    @BeforeEach
    void begin() {
        sam = new ListPages(browser, cast.found("Board " + UUID.randomUUID()).sam());
        lead = sam.create(Map.of("contact.name", "Grace Hopper"));
    }

    /** As the script of the board moves it. */
    private MvcTestResult move(String stage, String was) {
        return browser.post()
                .uri(URI.create("/leads/" + lead + "/place"))
                .with(sam.member().signedIn())
                .header("X-Board", "card")
                .param("stage", stage)
                .param("was", was)
                .exchange();
    }

    @Test
    void everyStageHasItsColumnWithItsNumber() {
        assertThat(sam.get("/leads/board"))
                .hasStatusOk()
                .bodyText()
                .contains("Grace Hopper", "data-count=\"1\">1<", "data-column=\"won\"", "No leads at this stage.");
        assertThat(sam.get("/leads/board?stage=won&q=grace")).bodyText().doesNotContain("data-column=\"inquiry\"");
        assertThat(sam.get("/leads/board/column?in=inquiry")).bodyText().contains("Grace Hopper");
        assertThat(sam.get("/leads/board/column?in=moon")).hasStatus(400);
    }

    @Test
    void aMovedCardComesBackAsItStandsNow() {
        assertThat(move("mql", "inquiry")).hasStatusOk().bodyText().contains("data-stage=\"mql\"");
        assertThat(sam.get("/leads/board/column?in=mql")).bodyText().contains("Grace Hopper");
    }

    @Test
    void aMoveThatIsNotAllowedSaysWhereTheCardCanGo() {
        var answer = move("won", "inquiry");

        assertThat(answer).hasStatus(422).bodyText().contains("data-stage=\"inquiry\"");
        assertThat(String.valueOf(answer.getResponse().getHeader("X-Said")))
                .contains("Grace%20Hopper", "MQL%2C%20Nurture");
    }

    @Test
    void aCardThatSomebodyElseMovedComesBackAsItStandsNow() {
        sam.post("/leads/" + lead + "/stage", Map.of("stage", "mql"));

        assertThat(move("nurture", "inquiry")).hasStatus(409).bodyText().contains("data-stage=\"mql\"");
    }

    @Test
    void whatElseWasWrittenOnALeadIsNoReasonToRefuseAMove() {
        sam.post("/leads/" + lead + "/tags", Map.of("tags", "Walk-in"));

        assertThat(move("mql", "inquiry")).hasStatusOk().bodyText().contains("data-stage=\"mql\"");
    }

    @Test
    void withoutScriptsAMoveLeadsBackToTheBoard() {
        assertThat(ListPages.location(sam.post("/leads/" + lead + "/place", Map.of("stage", "mql", "was", "inquiry"))))
                .isEqualTo("/leads/board");
    }
}
