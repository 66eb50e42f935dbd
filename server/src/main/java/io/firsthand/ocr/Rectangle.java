package io.firsthand.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rectangle that may lie askew.
 *
 * @param along the direction of its first side, of length 1
 */
record Rectangle(Point center, Point along, double length, double depth) {

    /** The smallest one around some points: one of its sides lies on a side of their hull. */
    static Rectangle around(List<Point> points) {
        var hull = hull(points);
        Rectangle best = null;
        for (var i = 0; i < hull.size(); i++) {
            var side = hull.get((i + 1) % hull.size()).minus(hull.get(i));
            var along = side.length() == 0 ? new Point(1, 0) : side.times(1 / side.length());
            var rectangle = bounds(hull, along);
            if (best == null || rectangle.length * rectangle.depth < best.length * best.depth) {
                best = rectangle;
            }
        }
        return best == null ? bounds(points, new Point(1, 0)) : best;
    }

    private static Rectangle bounds(List<Point> points, Point along) {
        var across = new Point(-along.y(), along.x());
        var u = points.stream().mapToDouble(along::dot).summaryStatistics();
        var v = points.stream().mapToDouble(across::dot).summaryStatistics();
        var center = along.times((u.getMin() + u.getMax()) / 2).plus(across.times((v.getMin() + v.getMax()) / 2));
        return new Rectangle(center, along, u.getMax() - u.getMin(), v.getMax() - v.getMin());
    }

    /** Counter-clockwise, by Andrew's monotone chain. */
    private static List<Point> hull(List<Point> points) {
        var sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .distinct()
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        var hull = half(sorted);
        hull.removeLast();
        var back = half(sorted.reversed());
        back.removeLast();
        hull.addAll(back);
        return hull;
    }

    private static List<Point> half(List<Point> sorted) {
        var chain = new ArrayList<Point>();
        for (var point : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
                chain.removeLast();
            }
            chain.add(point);
        }
        return chain;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    double shortSide() {
        return Math.min(length, depth);
    }

    /** Larger by this on each of its four sides. */
    Rectangle grown(double by) {
        return new Rectangle(center, along, length + 2 * by, depth + 2 * by);
    }

    /** Its corners, the first side being the one that is nearest to horizontal, read from left to right. */
    Quad upright() {
        var horizontal = Math.abs(along.x()) >= Math.abs(along.y());
        var u = horizontal ? along : new Point(-along.y(), along.x());
        var right = u.x() < 0 ? u.times(-1) : u;
        var down = new Point(-right.y(), right.x());
        var x = right.times((horizontal ? length : depth) / 2);
        var y = down.times((horizontal ? depth : length) / 2);
        return new Quad(
                center.minus(x).minus(y),
                center.plus(x).minus(y),
                center.plus(x).plus(y),
                center.minus(x).plus(y));
    }
}
