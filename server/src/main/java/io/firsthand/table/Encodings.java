package io.firsthand.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;

/** Finds out in which encoding a file is written. */
public final class Encodings {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Those a person may choose from. */
    public static final List<Charset> CHOICES = List.of(
            UTF_8,
            WINDOWS_1252,
            UTF_16LE,
            UTF_16BE,
            Charset.forName("ISO-8859-15"),
            Charset.forName("windows-1250"),
            Charset.forName("windows-1251"),
            Charset.forName("IBM850"),
            Charset.forName("x-MacRoman"));

    private Encodings() {}

    static Detected<Charset> detect(Sample sample) {
        var begin = sample.begin();
        if (startsWith(begin, 0xEF, 0xBB, 0xBF)) {
            return new Detected<>(UTF_8, 100);
        }
        if (startsWith(begin, 0xFF, 0xFE)) {
            return new Detected<>(UTF_16LE, 100);
        }
        if (startsWith(begin, 0xFE, 0xFF)) {
            return new Detected<>(UTF_16BE, 100);
        }
        var zeros = zerosAt(begin);
        if (zeros[1] > 0.2 && zeros[0] < zeros[1] / 4) {
            return Detected.of(UTF_16LE, 0.5 + zeros[1] / 2);
        }
        if (zeros[0] > 0.2 && zeros[1] < zeros[0] / 4) {
            return Detected.of(UTF_16BE, 0.5 + zeros[0] / 2);
        }
        return oneByteOrUtf8(sample);
    }

    private static Detected<Charset> oneByteOrUtf8(Sample sample) {
        var good = 0L;
        var bad = 0L;
        var undefined = 0L;
        for (var part : sample.parts()) {
            var found = Utf8.count(part);
            good += found.good();
            bad += found.bad();
            undefined += found.undefinedInWindows1252();
        }
        if (bad == 0) {
            return new Detected<>(UTF_8, good > 0 ? 99 : 95);
        }
        if (good > 10 * bad) {
            return Detected.of(UTF_8, 0.9 * good / (good + bad));
        }
        return new Detected<>(WINDOWS_1252, undefined > 0 ? 40 : good > 0 ? 60 : 80);
    }

    /** Whether these bytes can be text: no control characters, save for the zeros of two-byte characters. */
    static boolean isText(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return true;
        }
        var zeros = zerosAt(head);
        var wide = Math.max(zeros[0], zeros[1]) > 0.2 && Math.min(zeros[0], zeros[1]) < 0.05;
        var control = 0;
        for (var b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && (b != 0 || !wide)) {
                control++;
            }
        }
        return control <= head.length / 50 + 2;
    }

    /** The share of zeros at even and at odd places. */
    private static double[] zerosAt(byte[] bytes) {
        var zeros = new double[2];
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        var half = Math.max(1, bytes.length / 2);
        return new double[] {zeros[0] / half, zeros[1] / half};
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        for (var i = 0; i < begin.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
