package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The buyer’s side of the sample company: who decides there, how far they are, what they ask, who can introduce us. */
class BuyersStoryTest {

    private static final Pattern KEPT = Pattern.compile("Of (\\d+) leads? kept after a second look");
    private static final String GAP = "No economic buyer is known";
    private static final String ASKED = "Can it fold paper trays without glue?";
    private static final String ANSWER = "Paper trays: how they hold without glue";
    private static final int MOST_LOOKS = 150;

    private final Visitor maya = Sample.maya();
    private final Visitor sam = Sample.sam();

    @AfterEach
    void nothingWentWrong() {
        assertThat(Stream.of(maya, sam).flatMap(it -> it.complaints().stream())).isEmpty();
        maya.close();
        sam.close();
    }

    /** Petra does not answer Sam, but her colleagues ask for prices and a demo, and a day is set. */
    @Test
    void aLeadThatLooksDeadAtALivingCompanyIsKeptAfterASecondLookAndComesBack() {
        var kept = kept();
        var item = inbox("Petra Hollmann");
        var petra = Objects.requireNonNull(item.locator("a.inbox-name").getAttribute("href"));
        item.locator("a[href*='/disqualification']").click();
        sam.page().locator("[name=why]").selectOption("Bad timing");
        sam.presses("Disqualify").seesTitle("Look twice at Petra Hollmann");
        var reasons = sam.page().locator(".buying-reasons");
        assertThat(reasons).containsText("It wants to decide by");
        assertThat(reasons).containsText("2 people at the company asked for something 3 times");
        assertThat(sam.page().locator(".buying-doubt table")).containsText("Jonas Reiter");

        sam.presses("Return to nurture").sees("Returned to nurture.");
        assertThat(item).hasCount(0);
        assertThat(kept()).isEqualTo(kept + 1);
        sam.opens(petra);
        assertThat(sam.page().locator("main")).containsText("Problem-aware buyers");
        assertThat(sam.page().locator(".timeline")).containsText("Kept after a second look, instead of “Disqualified”");

        var jonas = lead(maya, "Jonas Reiter");
        maya.opens(jonas + "/touches");
        maya.page().locator("[name=medium][value=call]").check();
        maya.page().locator("[name=direction][value=inbound]").check();
        maya.page().locator("#f-note").fill("The board has said yes; they want the trial before Christmas");
        maya.presses("Log touch").sees("Touch logged");
        waits(petra, ".timeline", "Handoff 2: offered to");
        assertThat(maya.page().locator(".timeline")).containsText("offered to sales again");
        assertThat(maya.page().locator("#handoff")).containsText("Returned to nurture Sam Adeyemi");
    }

    /** “Of 3 leads kept after a second look …”. */
    private int kept() {
        var found = KEPT.matcher(sam.opens("/second-looks").page().innerText("main"));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void aCommitteeIsFilledInAtTheFairAndByACallAndItsGapIsNamedUntilItIsClosed() {
        var mark = Long.toString(System.nanoTime(), 36);
        var company = "Tallow & Reed " + mark;
        try (var rep = Rep.atTheBooth("sam")) {
            meets(rep, "Hanna Ott " + mark, company, "Champion", "For us", "Knows our product", 1);
            meets(rep, "Boris Lang " + mark, company, "Blocker", "Against us", "Knows the problem", 2);
            meets(rep, "Pia Wolf " + mark, company, null, null, null, 3);
            assertThat(rep.complaints()).isEmpty();
        }
        var hanna = lead(maya, "Hanna Ott " + mark);
        maya.page().locator("select[name=stage]").selectOption("mql");
        maya.presses("Move lead").sees("Moved");
        maya.opens(hanna + "/handoff");
        maya.page().locator("[name=person]").selectOption("Sam Adeyemi");
        maya.page().locator("form.form .btn-primary").click();
        maya.sees("Offered to Sam Adeyemi.");

        assertThat(inbox("Hanna Ott " + mark)).containsText(GAP);
        sam.opens(hanna);
        var committee = sam.page().locator("#committee");
        assertThat(committee).containsText("Champion");
        assertThat(committee).containsText("For us");
        assertThat(committee).containsText("Knows our product");
        assertThat(committee).containsText(GAP);
        committee.locator("a[href$='/committee']").first().click();
        sam.seesTitle(company + ": buying committee")
                .sees("2 of 3 people known")
                .sees(GAP);
        assertThat(sam.page().locator("svg[role=group]")).containsText("Boris Lang");

        var pia = lead(sam, "Pia Wolf " + mark);
        sam.opens(pia + "/touches")
                .page()
                .locator("summary", text("What did you learn?"))
                .click();
        sam.page().locator("[name='committee.role']").selectOption("economic_buyer");
        sam.presses("Log touch").sees("Touch logged");
        assertThat(sam.page().locator("#committee")).containsText("Economic buyer");
        assertThat(sam.page().locator("#committee")).not().containsText(GAP);
        assertThat(inbox("Hanna Ott " + mark)).not().containsText(GAP);
    }

    private static void meets(
            Rep rep,
            String name,
            String company,
            @Nullable String role,
            @Nullable String stance,
            @Nullable String awareness,
            int number) {
        rep.opens("new/typed").types("name", name).types("company", company);
        taps(rep, "Role in the purchase", role);
        taps(rep, "Are they for us", stance);
        taps(rep, "How much they know", awareness);
        rep.saves().sees("logged", number);
    }

    private static void taps(Rep rep, String group, @Nullable String choice) {
        if (choice != null) {
            rep.page()
                    .locator(".buyer [role=group][aria-label='" + group + "'] .chip", text(choice))
                    .first()
                    .click();
        }
    }

    /** Ulf signs at a company that was to be met at the last show; Daniel worked with him. */
    @Test
    void aWayToTheEconomicBuyerOfATargetAccountIsFoundAskedForAndDone() {
        sam.opens("/shows")
                .page()
                .locator("a.row-link", text("Packing Live"))
                .first()
                .click();
        sam.follows("Target accounts");
        var way = sam.page()
                .locator(".network-target", text("Best way to the economic buyer"))
                .filter(new Locator.FilterOptions().setHasText("Ulf Brodersen"));
        assertThat(way).containsText("Daniel Roth → Ulf Brodersen");
        way.locator("a").click();
        sam.sees("Daniel Roth and Ulf Brodersen both worked at Falkenried Maschinenbau GmbH");
        var network = sam.page().url();
        sam.follows("Ask Daniel Roth").presses("Ask").seesTitle("Introduction to Ulf Brodersen");
        var asked = sam.page().url();

        try (var daniel = Sample.visitor(Visitor.atDesk(), "daniel")) {
            daniel.opens("/network").sees("Sam Adeyemi asks Daniel Roth for an introduction to Ulf Brodersen");
            daniel.opens(asked).presses("I will do that");
            daniel.page().locator("[name=outcome][value=met]").check();
            daniel.presses("Say so").sees("They are in touch");
            assertThat(daniel.complaints()).isEmpty();
        }
        sam.opens(network).sees("Sam Adeyemi met Ulf Brodersen once");
        sam.opens(asked).follows("To the lead");
        assertThat(sam.page().locator(".timeline")).containsText("Daniel Roth");
    }

    @Test
    void aQuestionOfThreeLeadsIsAnsweredSentOpenedAndReviewed() {
        var page = sam.opens("/leads?stage=sql").page();
        var leads = IntStream.range(0, 3)
                .mapToObj(i -> page.locator("a.row-link").nth(i).getAttribute("href"))
                .toList();
        typed(leads.get(0));
        touched(leads.get(1));
        found(leads.get(2));
        sam.follows(ASKED).seesTitle(ASKED);
        var question = sam.page().url();
        assertThat(sam.page().locator(".content-sums").first()).containsText(Pattern.compile("Leads\\s*3"));

        maya.opens(question).follows("Ask for content").fills("Title", ANSWER).presses("Ask for content");
        maya.seesTitle(ANSWER);
        var piece = maya.page().url();
        maya.brings("paper-trays.csv", "tray,glue\nsmall,none\n").presses("Add file");
        sam.opens(piece).page().locator("form[action$='/approval'] button").click();
        assertThat(sam.page().locator("main")).containsText("heard");
        maya.opens(piece).presses("Publish").sees("Published");

        allows(leads.getFirst());
        var link = sent(leads.getFirst());
        opened(link);
        sam.opens(leads.getFirst());
        assertThat(sam.page().locator("#asked")).containsText("Opened");
        sam.opens(Objects.requireNonNull(sam.page()
                .locator("#buying a[href^='/companies/'], a[href$='#buying']")
                .first()
                .getAttribute("href")));
        assertThat(sam.page().locator("main")).containsText("Opened content of ours");

        maya.opens("/reviews").page().locator("a.row-link").first().click();
        maya.presses("Compute the figures anew");
        assertThat(maya.page().locator("tr", text(ASKED))).containsText(ANSWER + " sent to 1, opened by 1");
    }

    /** The first; its words become the question. */
    private void typed(String lead) {
        sam.opens(lead)
                .page()
                .locator("form[action$='/questions'] [name=words]")
                .first()
                .fill(ASKED);
        sam.page().locator("form[action$='/questions'] button").first().click();
        assertThat(sam.page().locator("#asked")).containsText(ASKED);
        sam.opens("/questions/sorting");
        var row = sam.page().locator("li", text(ASKED)).first();
        row.getByText("It is a new question").click();
        row.locator("form.form button").first().click();
        assertThat(sam.page().locator("main")).not().containsText(ASKED);
    }

    private void touched(String lead) {
        sam.opens(lead + "/touches")
                .page()
                .locator("summary", text("What did you learn?"))
                .click();
        sam.page().locator("#f-content-asked").fill(ASKED);
        sam.presses("Log touch").sees("Touch logged");
        assertThat(sam.page().locator("#asked")).containsText(ASKED);
    }

    private void found(String lead) {
        sam.opens(lead)
                .page()
                .locator("form[action$='/notes'] textarea")
                .fill("Can it fold trays of paper without any glue?");
        sam.presses("Add note");
        var suggestion = sam.page().locator("#asked li", text("Asks perhaps: " + ASKED));
        suggestion.locator("button").first().click();
        assertThat(sam.page().locator("#asked")).containsText("in a note");
    }

    private void allows(String lead) {
        sam.opens(lead).follows("All consents, withdraw, object");
        sam.page().locator("[name=purpose]").first().selectOption("news");
        sam.page().locator("[name=basis]").selectOption("consent");
        sam.page().locator("[name=wording]").fill("Yes, Kestrel may send me news by e-mail.");
        sam.presses("Record").sees("Yes, Kestrel may send me news by e-mail.");
    }

    private String sent(String lead) {
        sam.opens(lead)
                .page()
                .locator("#asked li", text(ANSWER))
                .locator("a.btn")
                .click();
        sam.presses("Make a link").sees("When they open it, it shows on the lead.");
        return sam.page().locator("input[readonly]").inputValue();
    }

    /** The buyer, who is nobody here. */
    private static void opened(String link) {
        try (var buyer = Visitor.atDesk(Sample.browser(), Sample.server().address())) {
            buyer.opens(link).seesTitle(ANSWER);
            buyer.page().waitForDownload(() -> buyer.presses("Download"));
        }
    }

    private Locator inbox(String name) {
        return sam.opens("/inbox").page().locator(".inbox-item", text(name));
    }

    /** Opens it, too. */
    private static String lead(Visitor visitor, String name) {
        visitor.opens("/leads?q=" + name.replace(" ", "+"))
                .page()
                .locator("a.row-link", text(name))
                .first()
                .click();
        visitor.seesTitle(name);
        return visitor.page().url().replaceFirst("[?#].*", "");
    }

    private void waits(String address, String where, String text) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            if (maya.opens(address).page().innerText(where).contains(text)) {
                return;
            }
            maya.page().waitForTimeout(400);
        }
        assertThat(maya.page().locator(where)).containsText(text);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
