package io.firsthand.listing.web;

import static io.firsthand.listing.web.ListPages.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.show.Fair;
import io.firsthand.show.Shows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ListingTest
class LeadListPagesTest {

    private final MockMvcTester browser;
    private final Shows shows;
    private final Cast cast;

    LeadListPagesTest(MockMvcTester browser, Shows shows, Cast cast) {
        this.browser = browser;
        this.shows = shows;
        this.cast = cast;
    }

    private ListPages of(Member member) {
        return new ListPages(browser, member);
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        var pages = of(cast.found("Empty list").maya());

        assertThat(pages.get("/leads")).hasStatusOk().bodyText().contains("No leads yet", "Import a file");
    }

    @Test
    void aLeadStandsThereWithItsTrustCardAndIsCounted() {
        var pages = of(cast.found("Listed").sam());
        pages.create("Ada Lovelace", "Bo");

        assertThat(pages.get("/leads"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ada Lovelace",
                        "Sam Sales",
                        "Booth conversation",
                        "2 leads",
                        "Inquiry <b>2</b>",
                        "Won <b>0</b>");
        assertThat(pages.get("/leads?owner=me&view=all")).bodyText().contains("No lead fits", "Inquiry <b>0</b>");
    }

    @Test
    void aListIsNarrowedToTheLeadsOfOneShow() {
        var company = cast.found("Two shows");
        var pages = of(company.sam());
        var show = Fair.planned(shows, company, Fair.wish("Packwerk"));
        pages.create(
                Map.of("contact.name", "Ada Byron", "source.event", show.id().toString()));
        pages.create(Map.of("contact.name", "Bo Diddley"));

        assertThat(names(pages.get("/leads?show=" + show.id()))).containsExactly("Ada Byron");
        assertThat(pages.get("/leads?show=" + show.id()))
                .bodyText()
                .contains("<option value=\"" + show.id() + "\" selected>Packwerk 2026</option>", "1 lead<");
        assertThat(pages.get("/shows/" + show.id())).bodyText().contains("/leads?show=" + show.id());
        assertThat(names(pages.get("/leads?show=none"))).hasSize(2);
    }

    @Test
    void htmlInANameIsShownAsText() {
        var pages = of(cast.found("Hostile list").sam());
        pages.create("<script>alert(1)</script>'\" or 1=1 --");

        assertThat(pages.get("/leads")).hasStatusOk().bodyText().doesNotContain("<script>alert");
        assertThat(pages.get("/leads?group=campaign&q=%3Cscript%3Ealert"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void aFilterThatMakesNoSenseNarrowsNothing() {
        var pages = of(cast.found("Filtered").sam());
        pages.create("Kim");

        assertThat(
                        pages.get(
                                "/leads?owner=x&batch=%00&from=never&stage=none&grade=Z&cursor=zzz&sort=up&email=maybe&company=y&group=zodiac&view=7"))
                .hasStatusOk()
                .bodyText()
                .contains("Kim");
        assertThat(pages.get("/leads?stage=won"))
                .bodyText()
                .doesNotContain("Kim")
                .contains("No lead fits");
    }

    @Test
    void filtersNarrowTogether() {
        var company = cast.found("Many filters");
        var pages = of(company.sam());
        var kim = pages.create(Map.of("contact.name", "Kim", "contact.email", "kim@firm.example"));
        pages.create(Map.of("contact.name", "Lee", "contact.phone", "+49 30 1234567"));
        pages.post("/leads/" + kim + "/tags", Map.of("tags", "Trade Fair, hot"));
        pages.post(
                "/leads/" + kim + "/owner",
                Map.of("owner", company.sam().person().id().value().toString()));

        assertThat(names(pages.get("/leads?tag=Trade%20Fair"))).containsExactly("Kim");
        assertThat(names(pages.get("/leads?owner=me"))).containsExactly("Kim");
        assertThat(names(pages.get("/leads?owner=nobody"))).containsExactly("Lee");
        assertThat(names(pages.get("/leads?email=yes"))).containsExactly("Kim");
        assertThat(names(pages.get("/leads?email=no"))).containsExactly("Lee");
        assertThat(names(pages.get("/leads?phone=yes&owner=me"))).isEmpty();
        assertThat(names(pages.get("/leads?changedFrom=2020-01-01&campaign=none")))
                .hasSize(2);
        assertThat(names(pages.get("/leads?changedTo=2020-01-01"))).isEmpty();
    }

    @Test
    void groupsSayHowManyTheyAreAndBringTheirLeads() {
        var pages = of(cast.found("Grouped").sam());
        pages.create(Map.of("contact.name", "Kim", "source.campaign", "Hannover"));
        pages.create(Map.of("contact.name", "Lee"));

        assertThat(pages.get("/leads?group=campaign"))
                .hasStatusOk()
                .bodyText()
                .contains("Hannover", "No campaign", "1 lead<", "/leads/group?group=campaign&amp;key=Hannover");
        assertThat(names(pages.get("/leads/group?group=campaign&key=Hannover"))).containsExactly("Kim");
        assertThat(names(pages.get("/leads/group?group=campaign&key="))).containsExactly("Lee");
        for (var by : List.of("stage", "owner", "channel", "grade", "month", "company")) {
            assertThat(pages.get("/leads?group=" + by)).hasStatusOk().bodyText().contains("2 leads");
        }
        assertThat(pages.get("/leads/group?group=month&key=never")).hasStatus(400);
        assertThat(names(pages.get("/leads/group?group=stage&key=inquiry"))).hasSize(2);
        assertThat(names(pages.get("/leads/group?group=company&key="))).hasSize(2);
        assertThat(names(pages.get("/leads/group?group=owner&key="))).hasSize(2);
    }

    @Test
    void theExportHoldsTheListAndRunsNothingInASpreadsheet() {
        var pages = of(cast.found("Exported").sam());
        pages.create("=HYPERLINK(\"http://evil\")", "Jo, \"the\" Doe");

        assertThat(pages.get("/leads.csv?q=jo"))
                .hasStatusOk()
                .bodyText()
                .contains("\"Jo, \"\"the\"\" Doe\"")
                .doesNotContain("HYPERLINK");
        assertThat(pages.get("/leads.csv")).bodyText().contains("'=HYPERLINK");
        assertThat(pages.get("/leads.csv?list=q%3Djo&delimiter=semicolon&bom=true"))
                .bodyText()
                .startsWith("\ufeffLead id;Name;")
                .doesNotContain("HYPERLINK");
        assertThat(of(cast.found("Elsewhere").rita()).get("/leads.csv"))
                .bodyText()
                .doesNotContain("Doe");
    }

    @Test
    void columnsAreRememberedAndStandInTheAddress() {
        var pages = of(cast.found("Columns").sam());
        pages.create(Map.of("contact.name", "Kim", "contact.email", "kim@firm.example"));

        var shown = ListPages.location(pages.post("/views/columns", Map.of("column", "email", "back", "/leads?q=kim")));

        assertThat(shown).isEqualTo("/leads?q=kim&columns=email");
        assertThat(pages.get(shown)).bodyText().contains("lead-email\">kim@firm.example");
        assertThat(pages.get("/leads?q=kim")).bodyText().contains("lead-email\">kim@firm.example");
    }
}
