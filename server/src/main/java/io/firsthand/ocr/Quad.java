package io.firsthand.ocr;

/** Four corners around a line of text, clockwise from the one where the text begins on top. */
@SuppressWarnings("ArgumentSelectionDefectChecker") // to turn is to take another corner for the first
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

    public double width() {
        return (topRight.minus(topLeft).length() + bottomRight.minus(bottomLeft).length()) / 2;
    }

    public double height() {
        return (bottomLeft.minus(topLeft).length() + bottomRight.minus(topRight).length()) / 2;
    }

    public Point center() {
        return topLeft.plus(topRight).plus(bottomRight).plus(bottomLeft).times(0.25);
    }

    /** The same place, read upside down. */
    Quad turned() {
        return new Quad(bottomRight, bottomLeft, topLeft, topRight);
    }

    /** The same place, read a quarter turn further. */
    Quad quarterTurned() {
        return new Quad(bottomLeft, topLeft, topRight, bottomRight);
    }

    Quad times(double horizontally, double vertically) {
        return new Quad(
                scaled(topLeft, horizontally, vertically),
                scaled(topRight, horizontally, vertically),
                scaled(bottomRight, horizontally, vertically),
                scaled(bottomLeft, horizontally, vertically));
    }

    private static Point scaled(Point point, double horizontally, double vertically) {
        return new Point(point.x() * horizontally, point.y() * vertically);
    }
}
