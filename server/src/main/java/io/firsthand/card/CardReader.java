package io.firsthand.card;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads cards, as many at once as the machine has cores; each call works on the calling thread. */
@Service
public class CardReader {

    /** Whether this installation can read pictures; the first call may take a second. */
    public boolean available() {
        return whyNot().isEmpty();
    }

    /** Why pictures are kept and not read, in a sentence for the operator. */
    public Optional<String> whyNot() {
        return Optional.of("This build of Firsthand has no part that reads text in pictures.");
    }

    /**
     * Reads a card of any orientation; nothing in it leaves this process.
     *
     * @throws IllegalStateException if no reader is {@link #available}
     */
    public CardReading read(BufferedImage picture) {
        throw new IllegalStateException(whyNot().orElse("Not readable: " + picture.getWidth()));
    }
}
