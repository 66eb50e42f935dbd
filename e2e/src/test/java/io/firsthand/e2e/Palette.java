package io.firsthand.e2e;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The most frequent colours of a picture; a page has few but for the edges of its letters. */
final class Palette {

    private static final int SIZE = 256;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** The same picture with at most 256 colours, which takes a third of the space. */
    static BufferedImage reduce(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var counts = new HashMap<Integer, Integer>();
        Arrays.stream(pixels).forEach(pixel -> counts.merge(pixel & 0xffffff, 1, Integer::sum));
        var palette = new Palette(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SIZE)
                .mapToInt(Map.Entry::getKey)
                .toArray());
        return palette.paint(picture.getWidth(), picture.getHeight(), pixels);
    }

    private BufferedImage paint(int width, int height, int[] pixels) {
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        var raster = painted.getRaster();
        for (var i = 0; i < pixels.length; i++) {
            var place = nearest.computeIfAbsent(pixels[i] & 0xffffff, this::place);
            raster.setSample(i % width, i / width, 0, place);
        }
        return painted;
    }

    private int place(int colour) {
        var best = 0;
        for (var i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 255) - (other >> 16 & 255);
        var green = (one >> 8 & 255) - (other >> 8 & 255);
        var blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
