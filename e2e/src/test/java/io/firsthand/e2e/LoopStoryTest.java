package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What became of the leads is told alike wherever it is told, and what both sides decide about it goes on from there. */
class LoopStoryTest {

    private static final String CAMPAIGN = "span=two_years&facet=campaign&value=Price+list";
    private static final Pattern RECORD =
            Pattern.compile("Of ([\\d,]+) like this, (\\d+)% bec[ao]me SQL \\((\\d+)%–(\\d+)%");
    private static final Pattern SHARE = Pattern.compile("([\\d.]+)%");
    private static final Pattern NUMBER = Pattern.compile("[\\d,]+");

    private final Visitor rita = Sample.visitor(Visitor.atDesk(), "rita");
    private final Visitor sam = Sample.sam();

    @AfterEach
    void leave() {
        rita.close();
        sam.close();
    }

    @Test
    void theTrustCardTheSourcesAndTheFunnelTellTheSameOfASource() {
        rita.opens("/insight/sources?by=campaign&span=two_years");
        var row = rita.page()
                .locator(".insight-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Price list"));
        var leads = number(row.locator("td").nth(0));
        var sql = number(row.locator("td").nth(2));
        var share = share(row.locator("td").nth(3).locator("b"));

        rita.opens("/insight/leads?" + CAMPAIGN);
        rita.opens(rita.page().locator("a.row-link").first().getAttribute("href"));
        var record = first(RECORD, rita.page().locator(".trust-full").innerText());
        assertThat(number(record.group(1))).isEqualTo(leads);
        assertThat(Double.parseDouble(record.group(2))).isEqualTo(Math.rint(share));
        assertThat(share).isBetween(Double.parseDouble(record.group(3)) - 1, Double.parseDouble(record.group(4)) + 1);

        rita.opens("/insight/funnel?" + CAMPAIGN);
        var steps = rita.page().locator(".insight-table").first().locator("tbody tr");
        assertThat(number(steps.nth(0).locator("td").first())).isEqualTo(leads);
        assertThat(number(steps.filter(new Locator.FilterOptions().setHasText("SQL"))
                        .first()
                        .locator("td")
                        .first()))
                .isEqualTo(sql);
        assertThat(rita.complaints()).isEmpty();
    }

    /** Whatever is surely better than the rest is so on both pages. */
    @Test
    void whatConvertsAndTheSourcesAgreeWhichChannelsAreGood() {
        rita.opens("/insight/sources?span=two_years");
        var records = new HashMap<String, Double>();
        for (var row : rita.page().locator(".insight-table tbody tr").all()) {
            records.put(
                    row.locator("th a").innerText().strip(),
                    share(row.locator("td").nth(3).locator("b")));
        }
        rita.opens("/insight/converts?goal=sql&group=source");
        var usual = share(rita.page().getByText("came to it:").first());
        var compared = 0;
        for (var row : rita.page().locator(".conversion-table tbody tr").all()) {
            var share = records.get(row.locator("a.row-link").innerText().strip());
            if (share != null && row.locator(".state-good").count() > 0) {
                assertThat(share).as(row.innerText()).isGreaterThan(usual);
                compared++;
            }
        }
        assertThat(compared).isPositive();
        assertThat(rita.complaints()).isEmpty();
    }

    @Test
    void velocityCountsTheWinsThatItsLinkOpensAndNamesItsWeakestLeverOrSaysWhyNot() {
        rita.opens("/insight/velocity?span=quarter");
        var said = rita.page().locator(".insight-section").first();
        var ended = first(
                Pattern.compile(
                        "Of ([\\d,]+) opportunities of all currencies that ended in this time ([\\d,]+) were won"),
                said.innerText());
        assertThat(said.innerText()).containsPattern("Weakest lever: |Which lever is the weakest|No lever ");
        rita.opens(said.locator("tbody tr").nth(3).locator("td a").getAttribute("href"));
        assertThat(all("a.row-link")).isEqualTo(number(ended.group(2)));
        assertThat(rita.complaints()).isEmpty();
    }

    /** Also with what means something else where a drawing is read. */
    @Test
    void aDrawingThatIsTakenAlongOpensElsewhereAndSaysWhatItShows() throws Exception {
        rita.opens("/insight/sources");
        rita.page().evaluate("document.querySelector('.chart-table tbody th').textContent = 'R&D <at \"home\">'");
        var drawing =
                rita.page().waitForDownload(() -> rita.presses("SVG")).path().toFile();
        var read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(drawing);
        assertThat(read.getDocumentElement().getTextContent())
                .contains("Which sources become SQL?", "R&D <at \"home\">");
        assertThat(rita.complaints()).isEmpty();
    }

    @Test
    void theReviewAddsUpAndADecisionLeadsIntoTheNextDraft() {
        rita.opens("/reviews");
        rita.opens(rita.page().locator("a.row-link").first().getAttribute("href"));
        var review = rita.page().url();
        var handed = number(rita.page()
                .locator(".review-figures tbody tr")
                .first()
                .locator("td b")
                .first());
        var byChannel = rita.page().locator(".review-channels tbody tr").all().stream()
                .mapToInt(it -> number(it.locator("td").first()))
                .sum();
        assertThat(byChannel).isEqualTo(handed);

        rita.fills("What is decided", "Ask for the site before we call")
                .page()
                .locator("#f-owner")
                .selectOption(new SelectOption().setLabel("Maya Lindholm"));
        rita.presses("Decide")
                .sees("Decided; Maya Lindholm has a task for it.")
                .sees("Ask for the site before we call");
        var decision = rita.page()
                .locator(".review-decisions li")
                .filter(new Locator.FilterOptions().setHasText("Ask for the site before we call"));
        decision.getByText("Open the next draft of the definition").click();
        rita.page().waitForURL(Pattern.compile(".*/definitions/[0-9a-f-]{36}$"));
        var draft = rita.page().url();
        rita.sees("Draft of a definition");
        rita.opens(review);
        assertThat(decision.locator("a[href^='/definitions/']")).isVisible();
        rita.opens(decision.locator("a[href^='/definitions/']").getAttribute("href"));
        assertThat(rita.page()).hasURL(draft.replaceFirst("[?#].*", ""));
        assertThat(rita.complaints()).isEmpty();
    }

    /** Without it, what no clock presses for stands as it came. */
    @Test
    void theInboxGoesByHowLikelyALeadConvertsOnceThatIsSwitchedOn() {
        orders(true);
        try {
            sam.opens("/inbox");
            var unpressed = new ArrayList<String>();
            for (var item : sam.page().locator(".inbox-item").all()) {
                if (item.locator(".due").count() == 0) {
                    unpressed.add(item.locator("a.inbox-name").getAttribute("href"));
                }
            }
            var chances = unpressed.stream()
                    .map(this::chance)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(chances).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
        } finally {
            orders(false);
        }
        assertThat(sam.complaints()).isEmpty();
    }

    private void orders(boolean byChance) {
        rita.opens("/insight/converts");
        rita.page().locator(".conversion-setting > summary").click();
        rita.page().locator(".conversion-setting input[name=orders]").setChecked(byChance);
        rita.page().locator(".conversion-setting button.btn-primary").click();
        rita.sees("Saved.");
    }

    /** Not of one that has come there already. */
    private Optional<Double> chance(String lead) {
        sam.opens(lead);
        var said = sam.page().locator(".conversion-chance strong");
        return said.count() == 0 ? Optional.empty() : Optional.of(share(said.first()));
    }

    /** Over all pages of a list. */
    private int all(String row) {
        var page = rita.page();
        var count = page.locator(row).count();
        for (var more = page.locator("main a.btn", new Page.LocatorOptions().setHasText("More")); more.count() > 0; ) {
            more.first().click();
            count += page.locator(row).count();
        }
        return count;
    }

    private static int number(Locator in) {
        return number(first(NUMBER, in.innerText()).group());
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    private static double share(Locator in) {
        return Double.parseDouble(first(SHARE, in.innerText()).group(1));
    }

    private static MatchResult first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found.toMatchResult();
    }
}
