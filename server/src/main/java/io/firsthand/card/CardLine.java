package io.firsthand.card;

import java.util.List;

/**
 * A line of text on a card.
 *
 * @param box four corners in pixels of the picture, from the text's top left one clockwise as the text is read
 * @param confidence 0 to 100
 */
public record CardLine(String text, List<Corner> box, int confidence) {

    public CardLine {
        box = List.copyOf(box);
    }

    /** A point of the picture, counted from its top left pixel. */
    public record Corner(int x, int y) {}
}
