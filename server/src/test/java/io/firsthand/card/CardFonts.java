package io.firsthand.card;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.HashSet;
import java.util.List;

/** The fonts that cards are set in; on a machine that lacks some, fewer, which makes other cards. */
final class CardFonts {

    static final List<String> WANTED = List.of(
            "Lato",
            "Open Sans",
            "Roboto",
            "Roboto Condensed",
            "Open Sans Condensed",
            "Nimbus Roman",
            "Liberation Sans",
            "Liberation Serif",
            "Liberation Sans Narrow",
            "DejaVu Sans",
            "DejaVu Serif",
            "Nimbus Sans",
            "P052",
            "C059",
            "URW Gothic",
            "URW Bookman");

    private static final String ACCENTS = "ÄÖÜäöüßÉéèêëçñíóúàìòùœîô'&@";

    private CardFonts() {}

    /** Whether this machine has any font; without one Java writes nothing at all. */
    static boolean any() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0
                    && new Font(Font.SANS_SERIF, Font.PLAIN, 20).canDisplayUpTo(ACCENTS) < 0;
        } catch (RuntimeException | Error _) {
            return false;
        }
    }

    /** The wanted ones that are here, or Java’s own, which are any of this machine. */
    static List<String> here() {
        var installed = new HashSet<>(
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        var found = WANTED.stream()
                .filter(installed::contains)
                .filter(it -> new Font(it, Font.PLAIN, 20).canDisplayUpTo(ACCENTS) < 0)
                .toList();
        return found.isEmpty() ? List.of(Font.SANS_SERIF, Font.SERIF) : found;
    }

    /** What to say about a machine on which cards are other ones than elsewhere; empty if all are here. */
    static String missing() {
        var absent = WANTED.stream().filter(it -> !here().contains(it)).toList();
        return absent.isEmpty()
                ? ""
                : "Without the fonts " + absent + ", so the cards are not those of other machines.";
    }
}
