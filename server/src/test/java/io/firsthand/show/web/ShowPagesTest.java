package io.firsthand.show.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Leads;
import io.firsthand.show.Fair;
import io.firsthand.show.Place;
import io.firsthand.show.Show;
import io.firsthand.show.ShowTest;
import io.firsthand.show.Shows;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ShowTest
class ShowPagesTest {

    private static final List<String> PAGES =
            List.of("", "/staff", "/targets", "/attendees", "/questions", "/costs", "/follow-up", "/results", "/live");

    private final Shows shows;
    private final Leads leads;
    private final Cast cast;
    private final MockMvcTester browser;
    private Cast.Company company;
    private Show show;

    ShowPagesTest(Shows shows, Leads leads, Cast cast, MockMvcTester browser) {
        this.shows = shows;
        this.leads = leads;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Show pages " + UUID.randomUUID());
        show = Fair.planned(shows, company, Fair.wish("Packwerk 2026"));
    }

    @Test
    void everyPageOfAShowTellsOfIt() {
        for (var page : PAGES) {
            assertThat(get("/shows/" + show.id() + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Packwerk 2026")
                    .doesNotContainPattern(">\\s*show\\.[a-z]");
        }
        assertThat(get("/shows")).bodyText().contains("Packwerk 2026", "/shows/new");
        assertThat(get("/shows/comparison")).hasStatusOk().bodyText().contains("Packwerk 2026");
        assertThat(get("/shows/comparison.csv")).bodyText().contains("\"Packwerk 2026\",2026-05-05");
    }

    @Test
    void whoOnlySellsReadsAndDoesNotPlan() {
        var sam = company.sam();
        for (var page : PAGES) {
            assertThat(browser.get().uri("/shows/" + show.id() + page).with(sam.signedIn()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("method=\"post\" action=\"/shows");
        }
        assertThat(browser.post().uri("/shows/" + show.id() + "/withdrawal").with(sam.signedIn()))
                .hasStatus(403);
    }

    @Test
    void aShowIsPlannedAndWhatIsWrongIsSaidBesideWhatWasTyped() {
        var wrong = browser.post()
                .uri("/shows")
                .param("name", "Fair of next year")
                .param("venue.name", "")
                .param("venue.place", "somewhere")
                .param("from", "2027-05-04")
                .param("to", "2027-05-06")
                .param("zone", "Europe/Berlin")
                .param("venue.place.radius", "800")
                .with(company.maya().signedIn())
                .exchange();
        assertThat(wrong).hasStatus(422).bodyText().contains("Fair of next year", "somewhere", "id=\"m-venue.place\"");

        var right = browser.post()
                .uri("/shows")
                .param("name", "Fair of next year")
                .param("venue.name", "Ground")
                .param("venue.place", "51.2609, -6.7425")
                .param("venue.place.radius", "900")
                .param("from", "2027-05-04")
                .param("to", "2027-05-06")
                .param("zone", "Europe/Berlin")
                .param("products", "One\nTwo\n")
                .with(company.maya().signedIn())
                .exchange();
        assertThat(right).hasStatus(303);
        var planned = company.in(() -> shows.page(null, 1)).getFirst();
        assertThat(planned.venue().place()).isEqualTo(new Place(51_260_900, -6_742_500, 900));
        assertThat(planned.products()).containsExactly("One", "Two");
        assertThat(get("/shows/" + planned.id() + "/plan")).bodyText().contains("51.2609, -6.7425");
    }

    @Test
    void staffGoalsShiftsCostsQuestionsAndWordingsAreWrittenDown() {
        var sam = company.sam().person().id().value().toString();
        post("/staff", "person", sam);
        post("/goals", "goal." + sam + ".2026-05-05", "12");
        post("/shifts", "shift.person", sam, "day", "2026-05-05", "from", "09:00", "to", "13:00", "task", "Demo");
        post("/costs", "kind", "stand", "amount", "12500,50", "currency", "eur", "description", "Builder");
        post("/questions", "text", "When?", "kind", "choice", "choices", "Now\nLater");
        post("/wordings", "language", "en", "purpose", "news", "wording", "May we send you news?");
        post("/targets", "targets", "Engines; engines.example\nOther Inc.");

        assertThat(get("/shows/" + show.id() + "/staff"))
                .bodyText()
                .contains("Sam Sales", "09:00 – 13:00", "value=\"12\"");
        assertThat(get("/shows/" + show.id() + "/costs")).bodyText().contains("EUR 12,500.50", "Builder");
        assertThat(get("/shows/" + show.id() + "/questions"))
                .bodyText()
                .contains("When?", "Now · Later", "May we send you news?", "version 1");
        assertThat(get("/shows/" + show.id() + "/targets"))
                .bodyText()
                .contains("Engines", "engines.example", "Other Inc.");
        for (var amount : List.of("many", "1e999999999", "-1e999999999")) {
            assertThat(browser.post()
                            .uri("/shows/" + show.id() + "/costs")
                            .param("amount", amount)
                            .param("currency", "EUR")
                            .with(company.maya().signedIn()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"" + amount + "\"");
        }
    }

    @Test
    void aListOfAttendeesIsBroughtAndItsColumnsAreConfirmed() {
        var file = new MockMultipartFile(
                "file", "people.csv", "text/csv", "Badge;Full name\nA-1;Ada Byron\n".getBytes(UTF_8));
        var brought = browser.post()
                .multipart()
                .uri("/shows/" + show.id() + "/attendees")
                .file(file)
                .with(request -> {
                    request.setContent(new byte[] {1});
                    return request;
                })
                .with(company.maya().signedIn())
                .exchange();
        assertThat(brought).hasStatus(303);
        var columns = String.valueOf(brought.getResponse().getHeader("Location"));
        assertThat(get(columns)).hasStatusOk().bodyText().contains("Ada Byron", "<option value=\"Badge\" selected>");

        var list = columns.substring(columns.indexOf('=') + 1);
        post("/attendees/columns", "list", list, "badge", "Badge", "name", "Full name");
        assertThat(get("/shows/" + show.id() + "/attendees?badge=A-1"))
                .bodyText()
                .contains("Ada Byron", "people.csv");
    }

    @Test
    void strangersWithTheLinkSeeNumbersAndNobodysName() {
        Fair.lead(leads, company, show, "Ada Byron", "Engines", Instant.parse("2026-05-08T10:00:00Z"));
        assertThat(get("/shows/" + show.id() + "/live")).bodyText().contains("Sam Sales");
        post("/link");
        var link = link();

        var page = browser.get().uri(link).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Packwerk 2026", "hx-trigger=\"every 5s\"");
        assertThat(page).bodyText().doesNotContain("Sam Sales", "Ada Byron", "Engines");
        assertThat(browser.get().uri(link).header("HX-Request", "true"))
                .bodyText()
                .contains("<div class=\"show-live\"")
                .doesNotContain("<html");
        assertThat(browser.get().uri("/live/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).hasStatus(404);

        post("/link/deletion");
        assertThat(browser.get().uri(link)).hasStatus(404);
    }

    private String link() {
        var matcher = Pattern.compile("/live/[A-Za-z0-9_-]{32}").matcher(text(get("/shows/" + show.id() + "/live")));
        return matcher.find() ? matcher.group() : "";
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(company.maya().signedIn()).exchange();
    }

    private void post(String page, String... parameters) {
        var request = browser.post()
                .uri("/shows/" + show.id() + page)
                .with(company.maya().signedIn());
        for (var i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(request.exchange()).as(page).hasStatus(303);
    }
}
