package io.firsthand.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Turns the map of how likely each pixel is text into rectangles around lines. */
final class Regions {

    private static final float TEXT = 0.3f;
    private static final int FEWEST_PIXELS = 12;
    private static final double LEAST_MEAN = 0.5;
    private static final double LEAST_SIDE = 2.5;
    /** Lines are marked thinner than they are, so that they stay apart. */
    private static final double UNCLIP = 1.6;

    private final FloatBuffer map;
    private final int width;
    private final int height;
    private final boolean[] seen;
    private final int[] stack;

    private Regions(FloatBuffer map, int width, int height) {
        this.map = map;
        this.width = width;
        this.height = height;
        this.seen = new boolean[width * height];
        this.stack = new int[width * height];
    }

    static List<Rectangle> in(FloatBuffer map, int width, int height) {
        return new Regions(map, width, height).all();
    }

    private List<Rectangle> all() {
        var found = new ArrayList<Rectangle>();
        for (var i = 0; i < seen.length; i++) {
            if (!seen[i] && map.get(i) > TEXT) {
                var outline = new ArrayList<Point>();
                if (isText(i, outline)) {
                    var tight = Rectangle.around(outline);
                    if (tight.shortSide() >= LEAST_SIDE) {
                        var grow = tight.length() * tight.depth() * UNCLIP / (2 * (tight.length() + tight.depth()));
                        found.add(tight.grown(grow));
                    }
                }
            }
        }
        return found;
    }

    /** Walks over the connected pixels around a first one and collects those at the ends of runs. */
    private boolean isText(int first, List<Point> outline) {
        var waiting = 0;
        var pixels = 0;
        var sum = 0.0;
        stack[waiting++] = first;
        seen[first] = true;
        while (waiting > 0) {
            var at = stack[--waiting];
            var x = at % width;
            var y = at / width;
            pixels++;
            sum += map.get(at);
            var inside = 0;
            for (var dy = -1; dy <= 1; dy++) {
                for (var dx = -1; dx <= 1; dx++) {
                    if (isLikely(x + dx, y + dy)) {
                        inside++;
                        var next = at + dy * width + dx;
                        if (!seen[next]) {
                            seen[next] = true;
                            stack[waiting++] = next;
                        }
                    }
                }
            }
            if (inside < 9) {
                outline.add(new Point(x + 0.5, y + 0.5));
            }
        }
        return pixels >= FEWEST_PIXELS && sum / pixels >= LEAST_MEAN;
    }

    private boolean isLikely(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && map.get(y * width + x) > TEXT;
    }
}
