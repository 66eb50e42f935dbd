package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final List<String> GIVEN = List.of(
            "Adalbertinus",
            "Belisarion",
            "Calpurnian",
            "Demetrianus",
            "Evandrosius",
            "Fortunatian",
            "Guntheriano",
            "Hyacinthian",
            "Isidorianus",
            "Jocundianus");
    private static final int TEN = GIVEN.size();

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

    private Locator pairs(String surname) {
        return maya.page().locator(".dup", new Page.LocatorOptions().setHasText(surname));
    }

    private void opensTheQueueUntilItShows(String path, String surname, int count) {
        maya.page().waitForCondition(() -> {
            maya.opens(path);
            return pairs(surname).count() >= count;
        });
    }

    /** Ten people, each in the file twice: once with a slip of the finger, both with the same phone. */
    private void importsTenTwice(String surname) {
        var file = new StringBuilder("Name,Email,Phone,Company,Source\n");
        for (var i = 0; i < TEN; i++) {
            var given = GIVEN.get(i);
            var firm = "Firm of " + given;
            file.append("%s %s,%s@one%d.example,+49 40 55%05d,%s,Fair\n"
                    .formatted(given, surname, given, i, i * 7_919, firm));
            file.append("%s %s,%s@two%d.example,+49 40 55%05d,%s,Fair\n"
                    .formatted(given.substring(0, 4) + given.substring(5), surname, given, i, i * 7_919, firm));
        }
        maya.opens("/imports/new")
                .brings("twice.csv", file.toString())
                .presses("Bring file")
                .presses("Check all rows")
                .presses("Import 20 rows")
                .sees("All 20 rows are dealt with.");
    }

    @Test
    void tenPairsAreMergedByKeyboardAndUndone() {
        importsTenTwice("Quibblewick");
        opensTheQueueUntilItShows("/duplicates", "Quibblewick", 1);

        for (var i = 0; i < TEN; i++) {
            while (!maya.page().locator(".dup.is-current").innerText().contains("Quibblewick")) {
                maya.page().keyboard().press("j");
            }
            maya.page().keyboard().press("2");
            maya.page().keyboard().press("m");
            assertThat(maya.page().locator(".toast")).containsText("are one contact now.");
        }
        assertThat(pairs("Quibblewick")).hasCount(0);

        maya.opens("/duplicates?state=merged");
        assertThat(pairs("Quibblewick")).hasCount(TEN);
        for (var i = 0; i < TEN; i++) {
            maya.opens("/duplicates?state=merged");
            while (!maya.page().locator(".dup.is-current").innerText().contains("Quibblewick")) {
                maya.page().keyboard().press("j");
            }
            maya.page().keyboard().press("u");
            assertThat(maya.page().locator(".toast")).containsText("Taken back");
        }
        maya.opens("/duplicates?state=merged");
        assertThat(pairs("Quibblewick")).hasCount(0);
        opensTheQueueUntilItShows("/duplicates", "Quibblewick", 1);
    }

    @Test
    void aLeadThatIsTypedInShowsWhomWeMayKnowAlready() {
        maya.opens("/leads/new")
                .fills("Name", "Ottilie Zwickelbauer")
                .fills("Phone", "+49 89 6667778")
                .chooses("Where it came from", "referral")
                .presses("Create lead")
                .sees("Lead created.");
        maya.page().waitForCondition(() -> {
            maya.opens("/leads/new");
            maya.fills("Name", "Otilie Zwickelbauer").fills("Phone", "+49 89 6667778");
            maya.page().waitForTimeout(1_000);
            return maya.page().locator(".dup-possible").count() > 0;
        });

        assertThat(maya.page().locator(".dup-possible")).containsText("Ottilie Zwickelbauer");
        assertThat(maya.page().locator(".dup-possible")).containsText("Same phone");
    }

    @Test
    void whoIsNotADuplicateIsNotAskedAboutAgain() {
        maya.opens("/leads/new")
                .fills("Name", "Tryggve Halvorsrud")
                .fills("Phone", "+47 22 334455")
                .chooses("Where it came from", "referral")
                .presses("Create lead")
                .sees("Lead created.");
        maya.opens("/leads/new")
                .fills("Name", "Trygve Halvorsrud")
                .fills("Phone", "+47 22 334455")
                .chooses("Where it came from", "referral")
                .presses("Create lead")
                .sees("Lead created.");
        opensTheQueueUntilItShows("/duplicates", "Halvorsrud", 1);

        pairs("Halvorsrud").locator("[data-does=x]").click();
        maya.sees("Remembered:");
        assertThat(pairs("Halvorsrud")).hasCount(0);

        maya.page().keyboard().press("u");
        maya.sees("Taken back");
        assertThat(pairs("Halvorsrud")).hasCount(1);
    }
}
