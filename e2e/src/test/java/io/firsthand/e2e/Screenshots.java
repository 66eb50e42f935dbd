package io.firsthand.e2e;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Makes the pictures in {@code docs/screenshots}, of the sample company; run when asked for by name, see CONTRIBUTING. */
class Screenshots {

    private static final String FILE = """
            Attendee;Mail;Company;Job title;Scanned at;Comment
            Ines Albrecht;ines.albrecht@heron-foods.example;Heron Foods;Head of Packaging;{day} 10:12;Wants a tray sealer for 60 packs a minute
            Luca Conti;luca.conti@bittern.example;Bittern S.p.A.;Plant Manager;{day} 11:40;Asked for the price list
            Fiona Walsh;fiona.walsh@curlew-teas.example;Curlew Teas Ltd;Purchasing Manager;{day} 14:05;Needs two cartoners next year
            """;

    private final Path folder = Path.of("..", "docs", "screenshots");

    @Test
    void take() throws IOException {
        Files.createDirectories(folder);
        try (var sam = Sample.visitor(Visitor.atDesk(), "sam")) {
            sam.opens("/leads");
            save(sam, "leads");
            sam.opens("/inbox");
            save(sam, "inbox");
            sam.opens("/scoreboard");
            save(sam, "scoreboard");
            sam.opens(lead(sam));
            save(sam, "lead");
            sam.follows("Verify");
            sam.sees("Nothing was changed");
            sam.page().locator("#verification").scrollIntoViewIfNeeded();
            save(sam, "verification");
            sam.opens("/companies?q=Molino+Langhe");
            sam.opens(sam.page().locator("a.row-link").first().getAttribute("href") + "/committee");
            save(sam, "committee");
        }
        try (var maya = Sample.visitor(Visitor.atDesk(), "maya")) {
            maya.opens("/imports/new")
                    .brings("packing-live-badges.csv", badges())
                    .presses("Bring file")
                    .seesTitle("packing-live-badges.csv");
            save(maya, "import");
            maya.opens("/leads/board");
            save(maya, "board");
            maya.opens(definition(maya));
            save(maya, "definition");
            maya.opens("/reviews");
            maya.opens(maya.page().locator("a.row-link").first().getAttribute("href"));
            save(maya, "review");
            maya.opens("/insight/sources?span=two_years");
            maya.page().locator(".chart-canvas canvas").first().waitFor();
            save(maya, "insight");
            maya.opens("/diagnosis");
            save(maya, "diagnosis");
        }
        try (var night = Sample.visitor(Visitor.inTheDark(), "sam")) {
            night.opens(lead(night));
            save(night, "lead-dark");
        }
        try (var phone = Sample.visitor(Visitor.onPhone(), "sam")) {
            phone.opens("/leads?channel=booth_conversation");
            save(phone, "leads-phone");
            phone.opens(lead(phone));
            save(phone, "lead-phone");
        }
    }

    private static String badges() {
        return FILE.replace(
                "{day}",
                DateTimeFormatter.ofPattern("dd.MM.yyyy")
                        .format(LocalDate.now(ZoneOffset.UTC).minusDays(2)));
    }

    /** One that got far and of whom something was noted at a show. */
    private static String lead(Visitor visitor) {
        visitor.opens("/leads?channel=booth_conversation&stage=opportunity");
        var noted = visitor.page().locator("#leads tr", new Page.LocatorOptions().setHasNotText("no note"));
        return noted.locator(".lead-name a").first().getAttribute("href");
    }

    private static String definition(Visitor visitor) {
        visitor.opens("/definitions");
        return visitor.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText("In force"))
                .locator("a.row-link")
                .first()
                .getAttribute("href");
    }

    /** With at most 256 colours, which a page has anyway but for the edges of its letters. */
    private void save(Visitor visitor, String name) throws IOException {
        visitor.page().mouse().move(0, 0);
        var picture = ImageIO.read(new ByteArrayInputStream(visitor.page().screenshot()));
        ImageIO.write(
                Palette.reduce(picture), "png", folder.resolve(name + ".png").toFile());
    }
}
