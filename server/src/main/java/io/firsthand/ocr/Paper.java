package io.firsthand.ocr;

import java.util.Arrays;

/**
 * A line as Tesseract likes it: dark on light, of full contrast, with a margin around.
 *
 * @param grey a byte for each pixel
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Paper(int width, int height, byte[] grey) {

    /** This many of a hundred pixels may be darker than black and lighter than white. */
    private static final int OUTLIERS = 2;

    static Paper of(Pixels line, int margin) {
        var light = new int[line.rgb().length];
        for (var i = 0; i < light.length; i++) {
            var rgb = line.rgb()[i];
            light[i] = (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 1000;
        }
        var sorted = light.clone();
        Arrays.sort(sorted);
        var black = sorted[sorted.length * OUTLIERS / 100];
        var white = sorted[sorted.length * (100 - OUTLIERS) / 100];
        // There is more paper than ink.
        var inverted = sorted[sorted.length / 2] - black < white - sorted[sorted.length / 2];
        var width = line.width() + 2 * margin;
        var height = line.height() + 2 * margin;
        var grey = new byte[width * height];
        Arrays.fill(grey, (byte) 255);
        for (var i = 0; i < light.length; i++) {
            var value = Math.clamp((light[i] - black) * 255L / Math.max(1, white - black), 0, 255);
            var at = (i / line.width() + margin) * width + i % line.width() + margin;
            grey[at] = (byte) (inverted ? 255 - value : value);
        }
        return new Paper(width, height, grey);
    }
}
