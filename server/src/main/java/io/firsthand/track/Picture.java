package io.firsthand.track;

import java.util.ArrayList;
import java.util.List;

/**
 * A track as a drawing: boxes from top to bottom, the arms of a branch side by side. Lengths are in pixels.
 *
 * @param boxes in the order of reading
 */
public record Picture(int width, int height, List<Box> boxes, List<Line> lines) {

    public static final int BOX_WIDTH = 208;
    public static final int BOX_HEIGHT = 52;
    private static final int GAP = 28;
    private static final int ASIDE = 24;
    private static final int MARGIN = 8;
    private static final int END = 26;

    public Picture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * A step where it stands.
     *
     * @param x of its left side
     * @param y of its top
     */
    public record Box(Step step, int x, int y) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }
    }

    /**
     * A way from one point down to another.
     *
     * @param says {@code yes}, {@code no} or nothing
     */
    public record Line(int fromX, int fromY, int toX, int toY, String says) {

        /** As the attribute {@code d} of a path: down, across half-way, and down again. */
        public String path() {
            var turn = says.isEmpty() ? toY - GAP / 2 : fromY + GAP / 2;
            return fromX == toX
                    ? "M%d %dV%d".formatted(fromX, fromY, toY)
                    : "M%d %dV%dH%dV%d".formatted(fromX, fromY, turn, toX, toY);
        }
    }

    /** Where a list of steps ended. */
    private record End(int x, int y) {}

    public static Picture of(Design design) {
        var boxes = new ArrayList<Box>();
        var lines = new ArrayList<Line>();
        var width = width(design.steps());
        var end = draw(design.steps(), MARGIN + width / 2, MARGIN, boxes, lines);
        return new Picture(width + 2 * MARGIN, end.y() + END, boxes, lines);
    }

    private static int width(List<Step> steps) {
        return steps.stream().mapToInt(Picture::width).max().orElse(BOX_WIDTH);
    }

    private static int width(Step step) {
        return step instanceof Step.Branch it ? width(it.met()) + ASIDE + width(it.otherwise()) : BOX_WIDTH;
    }

    /** Draws from here down. */
    private static End draw(List<Step> steps, int x, int top, List<Box> boxes, List<Line> lines) {
        var at = new End(x, top);
        for (var i = 0; i < steps.size(); i++) {
            var y = i == 0 ? at.y() : at.y() + GAP;
            if (i > 0) {
                lines.add(new Line(x, at.y(), x, y, ""));
            }
            boxes.add(new Box(steps.get(i), x - BOX_WIDTH / 2, y));
            at = new End(x, y + BOX_HEIGHT);
            if (steps.get(i) instanceof Step.Branch it) {
                at = arms(it, at, boxes, lines);
            }
        }
        return at;
    }

    private static End arms(Step.Branch it, End at, List<Box> boxes, List<Line> lines) {
        var left = width(it.met());
        var right = width(it.otherwise());
        var start = at.x() - (left + ASIDE + right) / 2;
        var one = arm(it.met(), "yes", at, start + left / 2, boxes, lines);
        var other = arm(it.otherwise(), "no", at, start + left + ASIDE + right / 2, boxes, lines);
        var y = Math.max(one.y(), other.y()) + GAP;
        lines.add(new Line(one.x(), one.y(), at.x(), y, ""));
        lines.add(new Line(other.x(), other.y(), at.x(), y, ""));
        return new End(at.x(), y);
    }

    private static End arm(List<Step> steps, String says, End at, int x, List<Box> boxes, List<Line> lines) {
        var y = at.y() + 2 * GAP;
        lines.add(new Line(at.x(), at.y(), x, y, says));
        return draw(steps, x, y, boxes, lines);
    }
}
