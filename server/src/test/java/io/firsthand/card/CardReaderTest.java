package io.firsthand.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    void findsNothingOnAnEmptyPicture() {
        var reading = reader.read(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB));

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.fields()).isEmpty();
    }
}
