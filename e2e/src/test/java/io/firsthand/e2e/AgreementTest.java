package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both sides agree on a definition, each in a browser of their own, and a lead is judged by it. */
class AgreementTest {

    private static final int MOST_LOOKS = 40;

    private final Visitor rita = Sample.visitor(Visitor.atDesk(), "rita");
    private final Visitor maya = Sample.maya();
    private final Visitor sam = Sample.sam();
    private final String company = "Alpine " + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nothingWentWrong() {
        assertThat(Stream.of(rita, maya, sam).flatMap(it -> it.complaints().stream()))
                .isEmpty();
        List.of(rita, maya, sam).forEach(Visitor::close);
    }

    @Test
    void fromAPackToASignedDefinitionByWhichALeadBecomesMql() throws IOException {
        var lead = meetsSomebody();
        var definition = drafts();
        rita.opens(definition).presses("Propose to both sides").sees("Proposed");

        objects(sam, definition);
        maya.opens(definition).sees("An objection is open.");
        rita.opens(definition + "/draft?line=criteria.budget");
        settles(rita, () -> rita.fills("Points", "35"));
        rita.opens(definition);
        meets(rita, "35 points, as you asked");
        rita.presses("Propose to both sides").sees("Proposed");

        signs(maya, definition).sees("You signed. It waits for sales.");
        signs(sam, definition).sees("Both sides have signed. It is in force.");

        looksUntil(maya, lead, "Incomplete");
        answers(maya, "Problem confirmed by them", "true");
        looksUntil(maya, lead, "Incomplete");
        answers(maya, "Budget status", "confirmed");
        looksUntil(maya, lead, "Qualified");
        assertThat(maya.page().locator("main")).containsText("MQL");

        proves(definition);
        declinesAStricterOne(definition);
    }

    private String meetsSomebody() {
        maya.opens("/leads/new")
                .fills("Name", "Heidi Alm")
                .fills("Job title", "Managing Director")
                .fills("E-mail", "heidi@" + company.replace(' ', '-').toLowerCase(Locale.ROOT) + ".example")
                .fills("Company", company)
                .chooses("Where it came from", "meeting")
                .presses("Create lead");
        maya.seesTitle("Heidi Alm");
        return maya.page().url();
    }

    /** For this one company, so that the rest of the sample is judged as ever. */
    private String drafts() {
        rita.opens("/definitions/new").presses("Begin with BANT").sees("Your draft is there");
        var draft = rita.page().url();
        rita.opens(draft + "?line=segment");
        settles(
                rita,
                () -> rita.page().locator("input[name=segmented][value=some]").check());
        settles(rita, () -> rita.page().locator("input[name=name]").fill(company));
        settles(rita, () -> rita.presses("Write as text"));
        settles(rita, () -> rita.page().locator("#cond-text").fill("company.name == \"" + company + "\""));
        return draft.replaceFirst("/draft.*", "");
    }

    private static void objects(Visitor who, String definition) {
        who.opens(definition);
        var line = who.page().locator("#l-criteria-budget");
        line.locator(".agreement-say summary").click();
        line.locator(".agreement-say textarea").fill("A budget is worth more than that");
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Object"))
                .click();
        who.sees("A budget is worth more than that");
    }

    private static void meets(Visitor who, String how) {
        var resolving = who.page().locator("form.agreement-resolve");
        resolving.locator("textarea").fill(how);
        resolving.locator("button").click();
        who.sees(how);
    }

    private static Visitor signs(Visitor who, String definition) {
        return who.opens(definition + "/signature")
                .fills("Your pass phrase", Sample.PASSPHRASE)
                .presses("Sign");
    }

    private static void answers(Visitor who, String question, String answer) {
        var gap = who.page().locator("form.gap").filter(new Locator.FilterOptions().setHasText(question));
        gap.locator("select").selectOption(answer);
        gap.locator("button").click();
    }

    /** Leads are judged a moment after they change. */
    private static void looksUntil(Visitor who, String lead, String verdict) {
        var chip = who.page().locator(".verdict-line");
        for (var look = 0; look < MOST_LOOKS; look++) {
            who.opens(lead);
            if (chip.count() > 0 && chip.textContent().contains(verdict)) {
                return;
            }
            who.page().waitForTimeout(250);
        }
        assertThat(chip).containsText(verdict);
    }

    private void proves(String definition) throws IOException {
        sam.opens(definition).follows("Verify").sees("each following the one before it");
        var bundle = sam.downloads("Download proof");
        assertThat(Program.check("verify", bundle.toString()).exit()).isZero();
        var changed = Files.writeString(
                bundle.resolveSibling(UUID.randomUUID() + ".json"),
                Files.readString(bundle).replace("35", "36"));
        assertThat(Program.check("verify", changed.toString()).exit()).isEqualTo(1);
    }

    private void declinesAStricterOne(String definition) {
        rita.opens(definition).presses("Make a draft from it");
        var stricter = rita.page().url().replaceFirst("/draft.*", "");
        rita.opens(stricter + "/draft?line=threshold");
        settles(rita, () -> rita.fills("Points needed", "90"));
        rita.opens(stricter).presses("Propose to both sides").sees("Proposed");
        sam.opens(stricter);
        sam.page().locator("details:has(form[action$='/refusal']) summary").click();
        sam.page().locator("#f-reason").fill("It would have turned Heidi away");
        sam.page().locator("form[action$='/refusal'] button").click();
        sam.sees("Declined");
    }

    private static void settles(Visitor visitor, Runnable deed) {
        visitor.page().waitForResponse(it -> it.request().method().equals("POST"), deed);
        visitor.page()
                .waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')");
        visitor.page().waitForTimeout(60);
    }
}
