package io.firsthand.ocr;

/** Cuts four corners out of a picture and lays them flat (Heckbert, Fundamentals of Texture Mapping, 1989). */
final class Crop {

    private static final int MOST_SAMPLES = 4;

    private final Pixels picture;
    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final double e;
    private final double f;
    private final double g;
    private final double h;

    private Crop(Pixels picture, Quad quad) {
        this.picture = picture;
        var p0 = quad.topLeft();
        var p1 = quad.topRight();
        var p2 = quad.bottomRight();
        var p3 = quad.bottomLeft();
        var right = p1.minus(p2);
        var low = p3.minus(p2);
        var rest = p0.minus(p1).plus(p2).minus(p3);
        var determinant = right.x() * low.y() - low.x() * right.y();
        g = determinant == 0 ? 0 : (rest.x() * low.y() - low.x() * rest.y()) / determinant;
        h = determinant == 0 ? 0 : (right.x() * rest.y() - rest.x() * right.y()) / determinant;
        a = p1.x() - p0.x() + g * p1.x();
        b = p3.x() - p0.x() + h * p3.x();
        c = p0.x();
        d = p1.y() - p0.y() + g * p1.y();
        e = p3.y() - p0.y() + h * p3.y();
        f = p0.y();
    }

    static Pixels of(Pixels picture, Quad quad, int width, int height) {
        var crop = new Crop(picture, quad);
        var samples = Math.clamp(Math.round(Math.max(quad.width() / width, quad.height() / height)), 1, MOST_SAMPLES);
        var rgb = new int[width * height];
        var sums = new float[3];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                sums[0] = sums[1] = sums[2] = 0;
                for (var i = 0; i < samples * samples; i++) {
                    crop.add(
                            (x + (i % samples + 0.5) / samples) / width,
                            (y + (Math.floorDiv(i, samples) + 0.5) / samples) / height,
                            sums);
                }
                var count = samples * samples;
                rgb[y * width + x] =
                        rounded(sums[0] / count) << 16 | rounded(sums[1] / count) << 8 | rounded(sums[2] / count);
            }
        }
        return new Pixels(width, height, rgb);
    }

    private static int rounded(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** Adds the colour at a place of the unit square, mixed of the four pixels around it. */
    private void add(double u, double v, float[] sums) {
        var w = g * u + h * v + 1;
        var x = (a * u + b * v + c) / w - 0.5;
        var y = (d * u + e * v + f) / w - 0.5;
        var left = (int) Math.floor(x);
        var top = (int) Math.floor(y);
        var across = (float) (x - left);
        var down = (float) (y - top);
        add(picture.at(left, top), (1 - across) * (1 - down), sums);
        add(picture.at(left + 1, top), across * (1 - down), sums);
        add(picture.at(left, top + 1), (1 - across) * down, sums);
        add(picture.at(left + 1, top + 1), across * down, sums);
    }

    private static void add(int rgb, float weight, float[] sums) {
        sums[0] += weight * (rgb >> 16 & 0xff);
        sums[1] += weight * (rgb >> 8 & 0xff);
        sums[2] += weight * (rgb & 0xff);
    }
}
