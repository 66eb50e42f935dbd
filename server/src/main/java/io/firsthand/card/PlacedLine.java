package io.firsthand.card;

import io.firsthand.ocr.Point;
import io.firsthand.ocr.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A line and where it stands on the card when that is held upright.
 *
 * @param raw as the first reader read it, for what is not language
 */
record PlacedLine(
        int index,
        String text,
        String raw,
        boolean agreed,
        boolean alone,
        TextLine line,
        double left,
        double right,
        double middle,
        double height) {

    static List<PlacedLine> of(List<TextLine> lines) {
        var direction = new Point(0, 0);
        for (var line : lines) {
            var box = line.box();
            direction = new Point(
                    direction.x() + box.topRight().x() - box.topLeft().x(),
                    direction.y() + box.topRight().y() - box.topLeft().y());
        }
        var length = Math.max(1e-9, Math.hypot(direction.x(), direction.y()));
        var x = direction.x() / length;
        var y = direction.y() / length;
        var placed = new ArrayList<PlacedLine>();
        for (var line : lines) {
            var center = line.box().center();
            var across = center.x() * x + center.y() * y;
            var half = line.box().width() / 2;
            var agreement = Agreement.of(line);
            placed.add(new PlacedLine(
                    placed.size(),
                    agreement.text(),
                    line.text(),
                    agreement.agreed(),
                    agreement.alone(),
                    line,
                    across - half,
                    across + half,
                    center.y() * x - center.x() * y,
                    line.box().height()));
        }
        return placed;
    }

    /** Whether its words may be other ones: the readers disagreed, and not only in accents. */
    boolean isDoubtful() {
        return alone || (!agreed && worst() < 0.8);
    }

    boolean isBesides(PlacedLine other) {
        return Math.abs(middle - other.middle) < Math.min(height, other.height) / 2;
    }

    /** Set as if one text went on in the other: of one size, close, and flush on one side or centered. */
    boolean continues(PlacedLine above) {
        var size = Math.max(height, above.height);
        var flush = Math.min(
                Math.min(Math.abs(left - above.left), Math.abs(right - above.right)),
                Math.abs(left + right - above.left - above.right) / 2);
        return middle > above.middle
                && middle - above.middle < 1.75 * size
                && Math.min(height, above.height) > 0.72 * size
                && flush < 0.9 * size;
    }

    /** 0 to 1: of the letter or digit that was read worst. */
    double worst() {
        return worst(raw);
    }

    /** The same of a part of the line, where spaces and signs do not count. */
    double worst(String part) {
        var solid = new StringBuilder();
        var scores = new ArrayList<Float>();
        for (var i = 0; i < raw.length(); i++) {
            if (Character.isLetterOrDigit(raw.charAt(i))) {
                solid.append(raw.charAt(i));
                scores.add(line.scores().get(i));
            }
        }
        var sought = part.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var start = Math.max(0, solid.indexOf(sought.toString()));
        var end = solid.indexOf(sought.toString()) < 0 ? scores.size() : start + sought.length();
        return scores.subList(start, end).stream()
                .mapToDouble(Float::doubleValue)
                .min()
                .orElse(0);
    }
}
