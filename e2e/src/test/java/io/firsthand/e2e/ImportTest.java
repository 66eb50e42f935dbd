package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final double PATIENCE = 90_000;
    private static final Path XEDUCATION = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/xeducation/Lead_Scoring.csv");

    private Visitor maya;

    @BeforeEach
    void begin() {
        maya = Sample.maya();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(maya.complaints()).isEmpty();
        maya.close();
    }

    private void brings(String name, String content) {
        maya.opens("/imports/new").brings(name, content).presses("Bring file").seesTitle(name);
    }

    private void countIs(String what, String count) {
        assertThat(maya.page()
                        .locator(
                                ".import-counts div",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText(what))
                        .locator("dd"))
                .hasText(count, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void aFileIsMappedCheckedAndImported() {
        brings("show.csv", """
                Visitor;Mail;Firm;Said
                Jana Novak;jana.novak@heron-foods.example;Heron Foods;Wants a tray sealer
                Luca Conti;luca.conti@heron-foods.example;Heron Foods;Asked for the price list
                Nobody Known;not an address;Heron Foods;Called
                """);

        maya.chooses("What Visitor becomes", "name")
                .chooses("What Mail becomes", "email")
                .chooses("What Firm becomes", "company")
                .chooses("What Said becomes", "notes")
                .chooses("Source of rows that name none", "booth_conversation")
                .presses("Check all rows");
        maya.sees("Nothing is imported yet.");
        countIs("Create", "2");
        countIs("Error", "1");

        maya.presses("Import 2 rows");
        maya.sees("2 rows are dealt with, 1 were refused.");

        maya.page().getByText("Jana Novak").first().click();
        assertThat(maya.page().locator(".trust-full")).containsText("show.csv, row 2");
        assertThat(maya.page().locator(".trust-full")).containsText("Maya Lindholm");
    }

    @Test
    void theSameFileAgainCreatesNothing() {
        var file = """
                Name,Email
                Paolo Galli,paolo.galli@curlew.example
                Sylvie Perrin,sylvie.perrin@curlew.example
                """;
        brings("twice.csv", file);
        maya.presses("Check all rows").presses("Import 2 rows").sees("All 2 rows are dealt with.");

        brings("twice again.csv", file);

        maya.sees("imported this very file").presses("Check all rows");
        countIs("Create", "0");
        countIs("Skip", "2");
    }

    /** And leaves, so that the sample company is for other tests what it was. */
    @Test
    void aLargeFileOfAnotherSystemArrivesCompletelyAndIsTakenBack() {
        assumeTrue(Files.exists(XEDUCATION), "The sample of real leads is not on this machine");
        maya.opens("/imports/new");
        maya.page().locator("input[type=file]").setInputFiles(XEDUCATION);
        maya.presses("Bring file").seesTitle("Lead_Scoring.csv");

        maya.presses("Check all rows");
        countIs("Rows", "9,240");
        countIs("Unwrapped", "338");
        maya.presses("Import 9,240 rows");
        countIs("Created", "9,240");

        maya.follows("Undo import").presses("Undo this import");
        assertThat(maya.page().getByText("9,240 leads were withdrawn, 0 stayed"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
