package io.firsthand.card;

import io.firsthand.ocr.Language;
import io.firsthand.ocr.TextLine;
import io.firsthand.ocr.TextReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Reads cards, as many at once as the machine has cores; a call waits for its turn. */
@Service
public class CardReader {

    private final TextReader reader;
    private final ReadingThreads threads;

    CardReader(TextReader reader, ReadingThreads threads) {
        this.reader = reader;
        this.threads = threads;
    }

    /** One without a server around it, with a folder for what it unpacks. */
    public static CardReader in(Path folder, int threads) {
        return new CardReader(new TextReader(folder), new ReadingThreads(threads));
    }

    /** Whether this installation can read pictures; the first call links native code, the first reading loads models. */
    public boolean available() {
        return whyNot().isEmpty();
    }

    /** Why pictures are kept and not read, in a sentence for the operator. */
    public Optional<String> whyNot() {
        return reader.whyNot();
    }

    /** The languages whose accents are read well. */
    public Set<Language> languages() {
        return reader.languages();
    }

    /** Where an operator may put the data of another language. */
    public Path languageFolder() {
        return reader.languageFolder();
    }

    /**
     * Reads a card of any orientation; nothing in it leaves this process.
     *
     * @throws IllegalStateException if no reader is {@link #available}
     */
    public CardReading read(BufferedImage picture) {
        return threads.run(() -> readHere(picture));
    }

    private CardReading readHere(BufferedImage picture) {
        var lines = reader.read(picture, Spoken::by, Spoken::isProse);
        var placed = PlacedLine.of(lines);
        return new CardReading(
                picture.getWidth(),
                picture.getHeight(),
                placed.stream().map(CardReader::line).toList(),
                Fields.of(placed, Spoken.by(lines)));
    }

    private static CardLine line(PlacedLine placed) {
        TextLine line = placed.line();
        var box = line.box();
        var corners = List.of(box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()).stream()
                .map(it -> new CardLine.Corner((int) Math.round(it.x()), (int) Math.round(it.y())))
                .toList();
        return new CardLine(placed.text(), corners, (int) Math.round(100 * line.score()));
    }
}
