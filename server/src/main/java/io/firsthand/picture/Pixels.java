package io.firsthand.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** Copies pixels: into plain ones, turned by the eight orientations of EXIF 2.32 (tag 274), and smaller. */
final class Pixels {

    private static final int BANDS = 3;

    private Pixels() {}

    /** The same in three bytes to a pixel, what is transparent on white. */
    static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        var plain = blank(image.getWidth(), image.getHeight());
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            gray(image.getRaster(), bytes(plain));
            return plain;
        }
        var graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    /** Copied as it is: Java takes grey for linear light and would brighten it. */
    private static void gray(Raster from, byte[] to) {
        var line = new int[from.getWidth()];
        var i = 0;
        for (var y = 0; y < from.getHeight(); y++) {
            from.getSamples(0, y, line.length, 1, 0, line);
            for (var value : line) {
                to[i++] = (byte) value;
                to[i++] = (byte) value;
                to[i++] = (byte) value;
            }
        }
    }

    /** The orientation that undoes another: only the two quarter turns are not their own opposite. */
    static int back(int orientation) {
        return switch (orientation) {
            case 6 -> 8;
            case 8 -> 6;
            default -> orientation;
        };
    }

    static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        var isOnItsSide = orientation >= 5;
        var width = image.getWidth();
        var height = image.getHeight();
        var turned = isOnItsSide ? blank(height, width) : blank(width, height);
        var from = bytes(image);
        var to = bytes(turned);
        var i = 0;
        for (var y = 0; y < turned.getHeight(); y++) {
            for (var x = 0; x < turned.getWidth(); x++) {
                var at = BANDS * source(orientation, x, y, width, height);
                to[i++] = from[at];
                to[i++] = from[at + 1];
                to[i++] = from[at + 2];
            }
        }
        return turned;
    }

    /** The index of the pixel that goes to a place. */
    private static int source(int orientation, int x, int y, int width, int height) {
        var right = width - 1;
        var bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }

    /** No side longer than that; each pixel the mean of those it stands for. */
    static BufferedImage within(BufferedImage image, int longest) {
        var largest = Math.max(image.getWidth(), image.getHeight());
        if (largest <= longest) {
            return image;
        }
        var smaller = blank(
                Math.max(1, Math.round((float) image.getWidth() * longest / largest)),
                Math.max(1, Math.round((float) image.getHeight() * longest / largest)));
        var to = bytes(smaller);
        var sums = new int[BANDS];
        for (var y = 0; y < smaller.getHeight(); y++) {
            for (var x = 0; x < smaller.getWidth(); x++) {
                mean(image, smaller, x, y, sums);
                for (var band = 0; band < BANDS; band++) {
                    to[BANDS * (y * smaller.getWidth() + x) + band] = (byte) sums[band];
                }
            }
        }
        return smaller;
    }

    private static void mean(BufferedImage image, BufferedImage smaller, int x, int y, int[] sums) {
        var from = bytes(image);
        var left = (int) ((long) x * image.getWidth() / smaller.getWidth());
        var right = Math.max(left + 1, (int) ((x + 1L) * image.getWidth() / smaller.getWidth()));
        var top = (int) ((long) y * image.getHeight() / smaller.getHeight());
        var bottom = Math.max(top + 1, (int) ((y + 1L) * image.getHeight() / smaller.getHeight()));
        for (var band = 0; band < BANDS; band++) {
            var sum = 0;
            for (var row = top; row < bottom; row++) {
                var at = BANDS * (row * image.getWidth() + left) + band;
                for (var column = left; column < right; column++, at += BANDS) {
                    sum += from[at] & 0xff;
                }
            }
            sums[band] = sum / ((right - left) * (bottom - top));
        }
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
