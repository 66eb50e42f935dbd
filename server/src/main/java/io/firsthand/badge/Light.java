package io.firsthand.badge;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/** How light each pixel of a picture is, as ZXing wants it. */
final class Light extends LuminanceSource {

    private final byte[] values;

    private Light(byte[] values, int width, int height) {
        super(width, height);
        this.values = values;
    }

    /** Of three bytes to a pixel; green counts half, as in ZXing's own sources. */
    static Light of(BufferedImage image) {
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var values = new byte[image.getWidth() * image.getHeight()];
        for (int i = 0, at = 0; i < values.length; i++, at += 3) {
            var blue = bytes[at] & 0xff;
            var green = bytes[at + 1] & 0xff;
            var red = bytes[at + 2] & 0xff;
            values[i] = (byte) ((red + 2 * green + blue) / 4);
        }
        return new Light(values, image.getWidth(), image.getHeight());
    }

    /** No side longer than that; each value the mean of those it stands for. */
    Light within(int longest) {
        var largest = Math.max(getWidth(), getHeight());
        if (largest <= longest) {
            return this;
        }
        var width = Math.max(1, (int) ((long) getWidth() * longest / largest));
        var height = Math.max(1, (int) ((long) getHeight() * longest / largest));
        var smaller = new byte[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                smaller[y * width + x] = mean(
                        x * getWidth() / width, (x + 1) * getWidth() / width,
                        y * getHeight() / height, (y + 1) * getHeight() / height);
            }
        }
        return new Light(smaller, width, height);
    }

    /** Each pixel as four, what is between two being their mean. */
    Light twice() {
        var width = 2 * getWidth();
        var height = 2 * getHeight();
        var larger = new byte[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var right = Math.min((x + 1) / 2, getWidth() - 1);
                var bottom = Math.min((y + 1) / 2, getHeight() - 1);
                var sum = at(x / 2, y / 2) + at(right, y / 2) + at(x / 2, bottom) + at(right, bottom);
                larger[y * width + x] = (byte) (sum / 4);
            }
        }
        return new Light(larger, width, height);
    }

    /** Parts of a half, then of a third of its width and height, which overlap so that their middles are near each other. */
    List<Light> windows() {
        var windows = new ArrayList<Light>();
        for (var half : new boolean[] {true, false}) {
            var width = getWidth() / (half ? 2 : 3);
            var height = getHeight() / (half ? 2 : 3);
            var steps = half ? 3 : 6;
            for (var i = 0; i < steps * steps; i++) {
                var left = i % steps * (getWidth() - width) / (steps - 1);
                var top = i / steps * (getHeight() - height) / (steps - 1);
                windows.add(part(left, top, width, height));
            }
        }
        return windows;
    }

    private Light part(int left, int top, int width, int height) {
        var part = new byte[width * height];
        for (var y = 0; y < height; y++) {
            System.arraycopy(values, (top + y) * getWidth() + left, part, y * width, width);
        }
        return new Light(part, width, height);
    }

    private int at(int x, int y) {
        return values[y * getWidth() + x] & 0xff;
    }

    private byte mean(int left, int right, int top, int bottom) {
        var sum = 0;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                sum += at(x, y);
            }
        }
        return (byte) (sum / ((right - left) * (bottom - top)));
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        var to = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
        System.arraycopy(values, y * getWidth(), to, 0, getWidth());
        return to;
    }

    @Override
    public byte[] getMatrix() {
        return values;
    }

    @Override
    public boolean isRotateSupported() {
        return true;
    }

    @Override
    public LuminanceSource rotateCounterClockwise() {
        var width = getHeight();
        var height = getWidth();
        var turned = new byte[values.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                turned[y * width + x] = values[x * getWidth() + getWidth() - 1 - y];
            }
        }
        return new Light(turned, width, height);
    }
}
