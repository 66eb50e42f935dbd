package io.firsthand.ocr;

/** A place in a picture, in pixels from its top left corner. */
public record Point(double x, double y) {

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    double length() {
        return Math.hypot(x, y);
    }

    double dot(Point other) {
        return x * other.x + y * other.y;
    }
}
