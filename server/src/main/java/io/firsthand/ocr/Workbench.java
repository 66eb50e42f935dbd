package io.firsthand.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** What one thread needs to read a picture, kept for the next one: memory outside the heap grows but once. */
final class Workbench implements AutoCloseable {

    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    final SecondReader second;

    Workbench(SecondReader second) {
        this.second = second;
    }

    /** Three planes of a picture for a network: blue, green, red, each less its mean and divided by its spread. */
    FloatBuffer planes(Pixels pixels, int paddedWidth, Scale scale) {
        var size = paddedWidth * pixels.height();
        var buffer = floats(3 * size);
        for (var y = 0; y < pixels.height(); y++) {
            for (var x = 0; x < paddedWidth; x++) {
                var at = y * paddedWidth + x;
                if (x < pixels.width()) {
                    var rgb = pixels.rgb()[y * pixels.width() + x];
                    buffer.put(at, scale.blue(rgb & 0xff));
                    buffer.put(size + at, scale.green(rgb >> 8 & 0xff));
                    buffer.put(2 * size + at, scale.red(rgb >> 16 & 0xff));
                } else {
                    buffer.put(at, 0).put(size + at, 0).put(2 * size + at, 0);
                }
            }
        }
        return buffer;
    }

    private FloatBuffer floats(int count) {
        if (memory.capacity() < count * Float.BYTES) {
            memory = ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
        }
        return memory.asFloatBuffer().slice(0, count);
    }

    @Override
    public void close() {
        second.close();
    }

    /** How a network wants its colours. */
    enum Scale {
        /** As the networks for lines were trained: from -1 to 1. */
        LINE,
        /** As the network for pages was trained: by the means of ImageNet. */
        PAGE;

        float blue(int value) {
            return this == LINE ? line(value) : (value / 255f - 0.406f) / 0.225f;
        }

        float green(int value) {
            return this == LINE ? line(value) : (value / 255f - 0.456f) / 0.224f;
        }

        float red(int value) {
            return this == LINE ? line(value) : (value / 255f - 0.485f) / 0.229f;
        }

        private static float line(int value) {
            return value / 127.5f - 1;
        }
    }
}
