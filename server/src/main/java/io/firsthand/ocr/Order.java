package io.firsthand.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts lines in the order they are read: rows from top to bottom, in a row from left to right, however the card lies. */
final class Order {

    private Order() {}

    static List<TextLine> of(List<TextLine> lines) {
        var direction = lines.stream()
                .map(line -> line.box().topRight().minus(line.box().topLeft()))
                .reduce(new Point(0, 0), Point::plus);
        if (direction.length() == 0) {
            return lines;
        }
        var right = direction.times(1 / direction.length());
        var down = new Point(-right.y(), right.x());
        var waiting = new ArrayList<>(lines.stream()
                .sorted(Comparator.comparingDouble(line -> down.dot(line.box().center())))
                .toList());
        var ordered = new ArrayList<TextLine>();
        while (!waiting.isEmpty()) {
            var first = waiting.getFirst();
            var row = waiting.stream()
                    .filter(line ->
                            down.dot(line.box().center()) - down.dot(first.box().center())
                                    < Math.min(line.box().height(), first.box().height()) / 2)
                    .sorted(Comparator.comparingDouble(
                            line -> right.dot(line.box().center())))
                    .toList();
            ordered.addAll(row);
            waiting.removeAll(row);
        }
        return ordered;
    }
}
