package io.firsthand.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.ocr.Language;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardReaderTest {

    @TempDir
    static Path folder;

    private final CardReader reader = CardReader.in(folder, 1);

    @BeforeEach
    void where() {
        assumeTrue(reader.available(), () -> reader.whyNot().orElse(""));
    }

    @Test
    void readsHowToReachSomebody() throws IOException {
        assumeTrue(CardFonts.any(), "This machine has no font that cards could be set in");
        var mails = 0;
        for (var number : List.of(0, 2, 4)) {
            var photographed = CardPress.card(number);
            var reading = reader.read(Photo.decoded(photographed.jpeg()));
            var mail = photographed.card().truth().get(FieldKind.EMAIL);
            mails += reading.field(FieldKind.EMAIL)
                            .filter(it -> it.value().equals(mail))
                            .isPresent()
                    ? 1
                    : 0;

            assertThat(reading.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.box()).hasSize(4));
            assertThat(reading.fields())
                    .allSatisfy(field -> assertThat(field.lines())
                            .allMatch(it -> it < reading.lines().size()));
        }

        assertThat(mails).isGreaterThanOrEqualTo(2);
    }

    @Test
    void readsTheAccentsOfALanguageWhoseDataIsHere() {
        assumeTrue(CardFonts.any(), "This machine has no font that cards could be set in");
        assumeTrue(
                reader.languages().contains(Language.GERMAN),
                "Tesseract's German data is not here: apt-get install tesseract-ocr-deu");
        var card = new Canvas(CardFonts.here().getFirst(), Color.WHITE, Color.BLACK);
        card.line("Jörg Müßiggänger", 80, 140, 60, Font.BOLD, Canvas.Align.LEFT);
        card.line("Geschäftsführer", 80, 210, 40, Font.PLAIN, Canvas.Align.LEFT);
        card.line("Kühlgeräte Nürnberg GmbH", 80, 300, 44, Font.PLAIN, Canvas.Align.LEFT);
        card.line("joerg@kuehlgeraete.example", 80, 380, 36, Font.PLAIN, Canvas.Align.LEFT);
        card.line("90402 Nürnberg, Deutschland", 80, 440, 36, Font.PLAIN, Canvas.Align.LEFT);

        var reading = reader.read(card.image());

        assertThat(reading.field(FieldKind.NAME).orElseThrow().value()).isEqualTo("Jörg Müßiggänger");
        assertThat(reading.field(FieldKind.COMPANY).orElseThrow().value()).isEqualTo("Kühlgeräte Nürnberg GmbH");
    }

    @Test
    void findsNothingOnAnEmptyPicture() {
        var reading = reader.read(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB));

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.fields()).isEmpty();
    }
}
