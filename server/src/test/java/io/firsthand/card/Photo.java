package io.firsthand.card;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes of a clean card what a telephone in a hall makes of it: askew, blurred, noisy, unevenly lit, packed hard. */
final class Photo {

    static final int WIDTH = 1600;
    static final int HEIGHT = 1200;

    private final Random random;

    Photo(Random random) {
        this.random = random;
    }

    /** A JPEG. */
    byte[] of(BufferedImage card) throws IOException {
        var placed = place(card);
        var blurred = blur(placed, 0.3 + 1.1 * random.nextDouble());
        light(blurred);
        return jpeg(turn(blurred), 0.55f + 0.35f * random.nextFloat());
    }

    private BufferedImage place(BufferedImage card) {
        var table = new Color(40 + random.nextInt(150), 40 + random.nextInt(120), 40 + random.nextInt(100));
        var map = corners(card);
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var w = map[6] * x + map[7] * y + map[8];
                var u = (map[0] * x + map[1] * y + map[2]) / w * card.getWidth() - 0.5;
                var v = (map[3] * x + map[4] * y + map[5]) / w * card.getHeight() - 0.5;
                var inside = u >= 0 && v >= 0 && u < card.getWidth() - 1 && v < card.getHeight() - 1;
                photo.setRGB(x, y, inside ? mixed(card, u, v) : table.getRGB());
            }
        }
        return photo;
    }

    /** From the photo to the unit square of the card: the inverse of Heckbert's map, by its adjugate. */
    private double[] corners(BufferedImage card) {
        var width = WIDTH * (0.66 + 0.24 * random.nextDouble());
        var height = width * card.getHeight() / card.getWidth();
        var angle = Math.toRadians(8 * random.nextGaussian() / 2);
        double[] x = new double[4];
        double[] y = new double[4];
        for (var i = 0; i < 4; i++) {
            var dx = (i == 0 || i == 3 ? -width : width) / 2 * (1 + 0.04 * random.nextGaussian());
            var dy = (i < 2 ? -height : height) / 2 * (1 + 0.04 * random.nextGaussian());
            x[i] = WIDTH / 2.0 + dx * Math.cos(angle) - dy * Math.sin(angle);
            y[i] = HEIGHT / 2.0 + dx * Math.sin(angle) + dy * Math.cos(angle);
        }
        var dx1 = x[1] - x[2];
        var dx2 = x[3] - x[2];
        var sx = x[0] - x[1] + x[2] - x[3];
        var dy1 = y[1] - y[2];
        var dy2 = y[3] - y[2];
        var sy = y[0] - y[1] + y[2] - y[3];
        var det = dx1 * dy2 - dx2 * dy1;
        var g = (sx * dy2 - dx2 * sy) / det;
        var h = (dx1 * sy - sx * dy1) / det;
        var a = x[1] - x[0] + g * x[1];
        var b = x[3] - x[0] + h * x[3];
        var c = x[0];
        var d = y[1] - y[0] + g * y[1];
        var e = y[3] - y[0] + h * y[3];
        var f = y[0];
        return new double[] {
            e - f * h,
            c * h - b,
            b * f - c * e,
            f * g - d,
            a - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d
        };
    }

    private static int mixed(BufferedImage image, double u, double v) {
        var x = (int) u;
        var y = (int) v;
        var result = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var top = part(image, x, y, shift) * (1 - u + x) + part(image, x + 1, y, shift) * (u - x);
            var bottom = part(image, x, y + 1, shift) * (1 - u + x) + part(image, x + 1, y + 1, shift) * (u - x);
            result |= (int) (top * (1 - v + y) + bottom * (v - y)) << shift;
        }
        return result;
    }

    private static int part(BufferedImage image, int x, int y, int shift) {
        return image.getRGB(x, y) >> shift & 0xff;
    }

    private static BufferedImage blur(BufferedImage image, double sigma) {
        var radius = 4;
        var weights = new float[2 * radius + 1];
        var sum = 0f;
        for (var i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        var across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(image, null), null);
    }

    /** Brighter on one side, with the shadow of a hand perhaps, and the noise of a small sensor. */
    private void light(BufferedImage image) {
        var angle = random.nextDouble() * 2 * Math.PI;
        var strength = 0.35 * random.nextDouble();
        var noise = 2 + 7 * random.nextDouble();
        var warmth = 0.06 * random.nextGaussian();
        var shadow = random.nextInt(3) == 0 ? WIDTH * (0.3 + 0.5 * random.nextDouble()) : WIDTH * 2;
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var side = (x - WIDTH / 2.0) / WIDTH * Math.cos(angle) + (y - HEIGHT / 2.0) / HEIGHT * Math.sin(angle);
                var dark = 1 / (1 + Math.exp(-(x + y * 0.3 - shadow) / 40));
                var bright = (1 - strength * (0.5 - side)) * (1 - 0.35 * dark);
                var grain = random.nextGaussian() * noise;
                var rgb = image.getRGB(x, y);
                var red = level((rgb >> 16 & 0xff) * bright * (1 + warmth) + grain);
                var green = level((rgb >> 8 & 0xff) * bright + grain);
                var blue = level((rgb & 0xff) * bright * (1 - warmth) + grain);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
    }

    private static int level(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** One in ten upside down, one in ten a quarter turned. */
    private BufferedImage turn(BufferedImage image) {
        var turns = switch (random.nextInt(20)) {
            case 0, 1 -> 2;
            case 2 -> 1;
            case 3 -> 3;
            default -> 0;
        };
        var result = image;
        for (var i = 0; i < turns; i++) {
            var next = new BufferedImage(
                    /* width= */ result.getHeight(), /* height= */ result.getWidth(), BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < result.getHeight(); y++) {
                for (var x = 0; x < result.getWidth(); x++) {
                    next.setRGB(result.getHeight() - 1 - y, x, result.getRGB(x, y));
                }
            }
            result = next;
        }
        return result;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
