package io.firsthand.ocr;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A picture as numbers.
 *
 * @param rgb row by row, eight bits for each colour
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; as large as pictures are
record Pixels(int width, int height, int[] rgb) {

    /** At most so many pixels wide and high, made smaller if need be. */
    static Pixels of(BufferedImage image, int longest) {
        var factor = Math.min(1.0, longest / (double) Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        if (factor == 1.0) {
            return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        }
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return new Pixels(width, height, scaled.getRGB(0, 0, width, height, null, 0, width));
    }

    Quad frame() {
        return new Quad(new Point(0, 0), new Point(width, 0), new Point(width, height), new Point(0, height));
    }

    int at(int x, int y) {
        return rgb[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }
}
