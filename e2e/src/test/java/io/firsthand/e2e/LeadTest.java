package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {

    private Visitor sam;

    @BeforeEach
    void begin() {
        sam = Sample.sam();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(sam.complaints()).isEmpty();
        sam.close();
    }

    private void typesIn(String name) {
        sam.opens("/leads/new")
                .fills("Name", name)
                .fills("E-mail", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@tidewater.example")
                .fills("Job title", "Plant Manager")
                .fills("Company", "Tidewater Foods")
                .chooses("Where it came from", "booth_conversation")
                .fills("Campaign", "Packing Live")
                .fills("Place", "Hall 3, stand D12")
                .fills("What was said", "Needs a case packer by March")
                .presses("Create lead")
                .sees("Lead created.");
    }

    private String lead() {
        var url = sam.page().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private Locator trustCard() {
        return sam.page().locator(".trust-full");
    }

    private Locator timeline() {
        return sam.page().locator(".timeline");
    }

    @Test
    void aLeadThatIsTypedInShowsFirstWhyToTrustIt() {
        typesIn("Grace Hopper");

        assertThat(sam.page().locator("main > .page-head + *")).hasClass("trust trust-full");
        assertThat(trustCard()).containsText("Sam Adeyemi");
        assertThat(trustCard()).containsText("Hall 3, stand D12");
        assertThat(trustCard()).containsText("Needs a case packer by March");
        assertThat(trustCard()).containsText("Packing Live");
        assertThat(timeline()).containsText("Captured");
    }

    @Test
    void everyChangeIsInTheTimeline() {
        typesIn("Ada Lovelace");

        sam.follows("Edit");
        sam.fills("Phone", "+44 20 7946 0123").presses("Save changes").sees("Saved.");
        assertThat(timeline()).containsText("+44 20 7946 0123");

        sam.fills("What was said or happened", "Sent the drawing")
                .presses("Add note")
                .sees("Note added.");
        assertThat(timeline()).containsText("Sent the drawing");

        sam.chooses("Move to", "mql").presses("Move lead").sees("Stage changed.");
        assertThat(timeline()).containsText("Moved to");
    }

    @Test
    void aSourceIsCorrectedWithAReasonAndTheOriginalStaysOnShow() {
        typesIn("Mary Jackson");

        sam.follows("Correct the source");
        sam.chooses("Where it came from", "referral")
                .fills("Campaign", "Customers")
                .fills("Why it came from elsewhere", "Was sent by a customer")
                .presses("Correct source")
                .sees("Source corrected.");

        assertThat(trustCard().locator(".trust-was")).containsText("Packing Live");
        assertThat(timeline()).containsText("Was sent by a customer");
    }

    @Test
    void whatWasProvenIsSaidInPlainWords() {
        typesIn("Katherine Johnson");
        isInTheLog();

        sam.follows("Verify");

        sam.sees("Nothing was changed: what you see is what was recorded.")
                .sees("That what was said is true: a log proves what was recorded, not that it happened.");
    }

    private void isInTheLog() {
        sam.page().waitForCondition(() -> {
            sam.page().reload();
            return timeline().innerText().contains("in the log, no.");
        });
    }

    @Test
    void theDownloadedProofHoldsAndFailsWithOneByteChanged(@TempDir Path folder) throws IOException {
        typesIn("Dorothy Vaughan");
        isInTheLog();
        var bundle = folder.resolve("lead.json");
        Files.copy(sam.downloads("Download proof"), bundle);

        var sound = Program.check("verify", bundle.toString());
        assertThat(sound.exit()).as(sound.said()).isZero();

        var text = Files.readString(bundle);
        assertThat(text).contains("Needs a case packer by March");
        Files.writeString(
                bundle,
                text.replace("Needs a case packer by March", "Needs a case packer by march"),
                StandardCharsets.UTF_8);
        var changed = Program.check("verify", bundle.toString());
        assertThat(changed.exit()).as(changed.said()).isEqualTo(1);
        assertThat(changed.said()).contains("notes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stage = 'won'                                                                          | Stage
            owner_id = captured_by                                                                 | Owner
            source = jsonb_set(source, '{channel}', '"referral"'), channel = 'referral'            | Source
            grade = 'A'                                                                            | Grade
            captured_by_name = 'Somebody Else'                                                     | Name
            """)
    void aChangeBehindTheProductsBackIsFound(String assignment, String field) {
        typesIn("Annie " + field);
        isInTheLog();
        var lead = lead();

        new Database(Sample.server().data()).changeLead(lead, assignment);
        sam.opens("/leads/" + lead).follows("Verify");

        sam.sees("What you see is not what was recorded.").sees("Somebody changed the database");
        assertThat(sam.page().locator("#verification .lead-change").first()).containsText(field);
    }
}
