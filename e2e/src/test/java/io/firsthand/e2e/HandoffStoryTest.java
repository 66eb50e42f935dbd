package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Marketing offers five leads, each in a browser of its own: one is called in time, one is forgotten and told of, one is
 * rejected and disputed, one is returned and comes back, one nobody answers. The scoreboard shows exactly that.
 */
class HandoffStoryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String NIA = "nia@kestrel.example";
    private static final Pattern LINK = Pattern.compile("/handoffs/links\\?link=\\S+");
    private static final int MOST_LOOKS = 150;

    private static final Letters LETTERS = new Letters();
    private static final RunningServer SERVER = RunningServer.demoAt(morning(), LETTERS.environment());

    private final Visitor maya = visitor().signsIn("maya@kestrel.example", Sample.PASSPHRASE);
    private final Visitor rita = visitor().signsIn("rita@kestrel.example", Sample.PASSPHRASE);
    private final Visitor nia = visitor();
    private List<Offered> leads = List.of();

    /** A lead as marketing sees it before the offer. */
    private record Offered(String href, String name) {

        String id() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        LETTERS.close();
    }

    /** Five past nine of a Tuesday that no holiday is near, as the machine tells the time. */
    private static LocalDateTime morning() {
        return LocalDate.now(BERLIN)
                .plusMonths(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))
                .atTime(LocalTime.of(9, 5))
                .atZone(BERLIN)
                .withZoneSameInstant(ZoneId.systemDefault())
                .toLocalDateTime();
    }

    private static Visitor visitor() {
        return Visitor.atDesk(Sample.browser(), SERVER.address());
    }

    @Test
    void fiveLeadsAreOfferedAndTheScoreboardShowsWhatBecameOfThem() {
        joins();
        leads = free();
        var called = leads.get(0);
        var forgotten = leads.get(1);
        var disputed = leads.get(2);
        var returned = leads.get(3);
        var unanswered = leads.get(4);

        offers(called);
        offers(List.of(forgotten, disputed, returned, unanswered));
        acceptsByMail(called);
        logs(called, "Reached them, wants an offer");

        key(forgotten, "a");
        assertThat(item(forgotten)).containsText("Accepted");
        rejects(disputed);
        key(returned, "a");
        assertThat(item(returned)).containsText("Accepted");
        logs(returned, "Budget is decided in spring");
        returns(returned);

        travels("PT4H", "PT4H", "PT4H", "PT4H", "PT4H", "PT4H", "PT1H", "PT15M");
        hears(NIA, forgotten.name() + ": the time for the first response is over");
        hears(NIA, unanswered.name() + " counts as accepted: nobody answered in time");
        hears("sam@kestrel.example", "Nia Byrne has not responded to " + forgotten.name() + " in time");
        assertThat(LETTERS.subjects(NIA)).noneMatch(it -> it.contains(called.name() + ": the time"));

        answers(returned);

        assertThat(scores())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("offered", "5"),
                        Map.entry("met", "5"),
                        Map.entry("accepted", "4"),
                        Map.entry("by_default", "1"),
                        Map.entry("rejected", "1"),
                        Map.entry("definitional", "1"),
                        Map.entry("disputed", "1"),
                        Map.entry("in_time", "3"),
                        Map.entry("late", "0"),
                        Map.entry("responded", "2"),
                        Map.entry("kept", "2"),
                        Map.entry("broken", "2"),
                        Map.entry("to_5", "2"),
                        Map.entry("untouched", "2"),
                        Map.entry("returned", "1"),
                        Map.entry("explained", "1"),
                        Map.entry("qualified", "0")));
        maya.opens("/disputes").sees(disputed.name()).sees("They rent their machines");

        tells(called, "Accepted by Nia Byrne", "Reached them, wants an offer");
        tells(forgotten, "Accepted by Nia Byrne");
        tells(disputed, "Rejected", "They rent their machines");
        tells(returned, "Returned to nurture by Nia Byrne", "Handoff 2: offered to");
        tells(unanswered, "Accepted by default: Nia Byrne did not answer in time");
        leads.forEach(this::proves);
        assertThat(Stream.of(maya, rita, nia).flatMap(it -> it.complaints().stream()))
                .isEmpty();
    }

    /** Somebody new, so that nothing of the sample is counted along. */
    private void joins() {
        rita.opens("/people")
                .fills("Name", "Nia Byrne")
                .fills("E-mail", NIA)
                .chooses("Function", "SALES")
                .chooses("Role", "MEMBER")
                .presses("Create invitation link");
        var link =
                Pattern.compile("http\\S+/invitations/\\S+").matcher(rita.page().innerText("main"));
        assertThat(link.find()).as(rita.page().innerText("main")).isTrue();
        nia.opens(link.group()).fills("Pass phrase", Sample.PASSPHRASE).presses("Save and sign in");
        nia.page().waitForURL(it -> !it.contains("/invitations"));
        nia.opens("/inbox").sees("Nothing is with you");
    }

    /** Qualified leads that were never with sales. */
    private List<Offered> free() {
        var page = maya.opens("/leads?stage=mql&sort=oldest").page();
        var rows = page.locator(".trust-table .row-link");
        var all = IntStream.range(0, rows.count())
                .mapToObj(i -> new Offered(
                        rows.nth(i).getAttribute("href"),
                        rows.nth(i).innerText().strip()))
                .toList();
        var free = new ArrayList<Offered>();
        for (var it : all) {
            if (free.size() < 5) {
                maya.opens(it.href());
                if (page.locator("#handoff").innerText().contains("Not offered to sales yet")
                        && page.locator(".verdict-line").innerText().contains("Qualified")) {
                    free.add(it);
                }
            }
        }
        assertThat(free).hasSize(5);
        return free;
    }

    private void offers(Offered lead) {
        maya.opens(lead.href() + "/handoff");
        maya.page().locator("[name=person]").selectOption("Nia Byrne");
        maya.page().locator("form.form .btn-primary").click();
        maya.sees("Offered to Nia Byrne.");
    }

    private void offers(List<Offered> some) {
        var page = maya.opens("/leads?stage=mql&sort=oldest").page();
        some.forEach(
                it -> page.locator("input[name=lead][value='" + it.id() + "']").check());
        page.locator("[name=seller]").selectOption("Nia Byrne");
        page.locator("button[value=offer]").click();
        maya.sees("4 offered to sales.");
    }

    private void acceptsByMail(Offered lead) {
        hears(NIA, "Maya Lindholm offers you 4 leads");
        hears(NIA, "Maya Lindholm offers you " + lead.name());
        var link = LINK.matcher(LETTERS.text(NIA, "offers you " + lead.name()));
        assertThat(link.find()).isTrue();

        try (var elsewhere = visitor()) {
            elsewhere.opens(link.group()).seesTitle("Sign in");
            elsewhere
                    .fills("E-mail", NIA)
                    .fills("Pass phrase", Sample.PASSPHRASE)
                    .presses("Sign in");
            elsewhere.seesTitle("Accept " + lead.name()).presses("Accept").sees("Accepted. It is yours now.");
            elsewhere.opens(link.group()).seesTitle("This link does not work any more");
            assertThat(elsewhere.complaints()).isEmpty();
        }
    }

    /** From the inbox, and back to it. */
    private void logs(Offered lead, String note) {
        key(lead, "t");
        nia.page().locator("#f-note").fill(note);
        nia.presses("Log touch");
        nia.page().waitForURL(Pattern.compile(".*/inbox.*"));
        assertThat(item(lead)).isVisible();
    }

    private void rejects(Offered lead) {
        key(lead, "r");
        var page = nia.page();
        page.locator("[name=kind][value=definitional]").check();
        nia.presses("Reject");
        assertThat(page.locator("[name=criterion]")).hasAttribute("aria-invalid", "true");
        page.locator("[name=criterion]").selectOption("budget");
        page.locator("[name=reason]").fill("They rent their machines");
        nia.presses("Reject").sees("Rejected.");
        assertThat(item(lead)).hasCount(0);
    }

    private void returns(Offered lead) {
        key(lead, "n");
        nia.fills("Why not now?", "Budget is decided in spring")
                .fills("What would bring it back?", "A request from them")
                .presses("Return to nurture")
                .sees("Returned to nurture.");
        assertThat(item(lead)).hasCount(0);
    }

    private Locator item(Offered lead) {
        return nia.page()
                .locator(
                        ".inbox-item",
                        new Page.LocatorOptions().setHas(nia.page().locator("a[href='" + lead.href() + "']")));
    }

    private void key(Offered lead, String key) {
        nia.opens("/inbox");
        var page = nia.page();
        assertThat(item(lead)).isVisible();
        for (var i = 0; i < leads.size() && !isCurrent(lead); i++) {
            page.keyboard().press("j");
        }
        page.keyboard().press(key);
    }

    private boolean isCurrent(Offered lead) {
        var classes = item(lead).getAttribute("class");
        return classes != null && classes.contains("is-current");
    }

    /** By the control that the demo has in its header. */
    private void travels(String... steps) {
        rita.opens("/");
        for (var step : steps) {
            rita.page().locator(".travel button[value=" + step + "]").click();
            rita.page().waitForLoadState();
        }
    }

    private void hears(String who, String what) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            if (LETTERS.subjects(who).stream().anyMatch(it -> it.contains(what))) {
                return;
            }
            maya.page().waitForTimeout(100);
        }
        assertThat(LETTERS.subjects(who)).anyMatch(it -> it.contains(what));
    }

    /** They write back, marketing logs it, and some seconds later somebody else of sales has the lead. */
    private void answers(Offered lead) {
        maya.opens(lead.href() + "/touches");
        maya.page().locator("[name=medium][value=email]").check();
        maya.page().locator("[name=direction][value=inbound]").check();
        maya.page().locator("#f-note").fill("The budget is there; send us the offer");
        maya.presses("Log touch").sees("Touch logged");
        for (var look = 0; look < MOST_LOOKS; look++) {
            if (maya.opens(lead.href()).page().locator(".timeline").innerText().contains("Handoff 2: offered to")) {
                return;
            }
            maya.page().waitForTimeout(200);
        }
        assertThat(maya.page().locator(".timeline")).containsText("Handoff 2: offered to");
    }

    /** Her row of the week, by the names of the columns. */
    private Map<String, String> scores() {
        maya.opens("/scoreboard?span=week").sees("Nia Byrne");
        var file = maya.page().request().get(SERVER.address() + "/scoreboard.csv?span=week", RequestOptions.create());
        var lines = file.text().split("\r\n", -1);
        var names = lines[0].split(",", -1);
        var row = Arrays.stream(lines)
                .filter(it -> it.startsWith("\"Nia Byrne\""))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        return IntStream.range(0, names.length).boxed().collect(Collectors.toMap(i -> names[i], i -> row[i]));
    }

    private void tells(Offered lead, String... words) {
        maya.opens(lead.href());
        for (var it : words) {
            assertThat(maya.page().locator(".timeline")).containsText(it);
        }
    }

    private void proves(Offered lead) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            maya.opens(lead.href() + "/verification");
            if (maya.page().innerText("main").contains("Nothing was changed")) {
                break;
            }
            maya.page().waitForTimeout(100);
        }
        var proof = maya.downloads("Download proof");
        var checked = Program.check("verify", proof.toString());
        assertThat(checked.exit()).as(checked.said()).isZero();
    }
}
