package io.firsthand.badge;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

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
