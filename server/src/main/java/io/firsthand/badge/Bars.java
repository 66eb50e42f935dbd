package io.firsthand.badge;

import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds Code 128, whose one check character fits one in a hundred texts of noise: three lines have to agree. */
final class Bars {

    private static final int LINES = 64;
    private static final int AGREEING = 3;
    private static final int SHORTEST = 4;

    private Bars() {}

    static List<FoundCode> in(Light light) {
        var across = across(light);
        return across.isEmpty() ? across(light.rotateCounterClockwise()) : across;
    }

    private static List<FoundCode> across(LuminanceSource source) {
        var seen = new HashMap<String, Integer>();
        var binarizer = new GlobalHistogramBinarizer(source);
        var reader = new Code128Reader();
        var row = new BitArray(source.getWidth());
        for (var line = 1; line < LINES; line++) {
            var y = line * source.getHeight() / LINES;
            try {
                row = binarizer.getBlackRow(y, row);
            } catch (NotFoundException _) {
                continue;
            }
            read(reader, y, row, seen);
            row.reverse();
            read(reader, y, row, seen);
        }
        return seen.entrySet().stream()
                .filter(it -> it.getValue() >= AGREEING)
                .map(it -> new FoundCode(it.getKey(), CodeFormat.CODE_128))
                .toList();
    }

    private static void read(Code128Reader reader, int y, BitArray row, Map<String, Integer> seen) {
        try {
            var text = reader.decodeRow(y, row, Map.of()).getText();
            if (text.strip().length() >= SHORTEST) {
                seen.merge(text, 1, Integer::sum);
            }
        } catch (ReaderException | RuntimeException _) {
            // No code on this line.
        }
    }
}
