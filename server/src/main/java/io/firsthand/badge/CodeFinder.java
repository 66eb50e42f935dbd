package io.firsthand.badge;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import io.firsthand.picture.Picture;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds codes in pictures. Those that check themselves by Reed-Solomon codes are believed at once, bars only when
 * several lines across them agree.
 */
@Component
public class CodeFinder {

    private static final Map<BarcodeFormat, CodeFormat> FORMATS = Map.of(
            BarcodeFormat.QR_CODE, CodeFormat.QR,
            BarcodeFormat.DATA_MATRIX, CodeFormat.DATA_MATRIX,
            BarcodeFormat.AZTEC, CodeFormat.AZTEC,
            BarcodeFormat.PDF_417, CodeFormat.PDF_417);
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.copyOf(FORMATS.keySet()));
    private static final List<Function<LuminanceSource, Binarizer>> THRESHOLDS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    /** Smaller takes noise and the gaps of dotted codes away. */
    private static final List<Integer> SIDES = List.of(1_400, 1_000, 700);

    /** Of pictures no larger than that also twice the size, for codes of few pixels, and a little more than half. */
    private static final int SMALL = 700;

    private static final int WINDOWED = 1_000;
    private static final int MOST = 20;
    private static final long NANOS = 4_000_000_000L;

    /** All codes of the first way to look at the picture that shows any; it gives up after some seconds. */
    public List<FoundCode> find(Picture picture) {
        var deadline = System.nanoTime() + NANOS;
        var whole = Light.of(picture.image());
        for (var light : sizes(whole)) {
            for (var source : List.of(light, light.invert())) {
                for (var threshold : THRESHOLDS) {
                    var found = find(new BinaryBitmap(threshold.apply(source)));
                    if (!found.isEmpty() || System.nanoTime() > deadline) {
                        return found;
                    }
                }
            }
            var bars = Bars.in(light);
            if (!bars.isEmpty()) {
                return bars;
            }
        }
        return inWindows(whole.within(WINDOWED), deadline);
    }

    /** Data Matrix and Aztec are looked for from the middle outwards, so parts of the picture are looked at, too. */
    private static List<FoundCode> inWindows(Light light, long deadline) {
        var found = new LinkedHashSet<FoundCode>();
        for (var part : light.windows()) {
            if (System.nanoTime() < deadline) {
                fromTheMiddle(new BinaryBitmap(new HybridBinarizer(part)), found);
            }
        }
        return List.copyOf(found);
    }

    private static List<Light> sizes(Light light) {
        var largest = Math.max(light.getWidth(), light.getHeight());
        if (largest <= SMALL) {
            return List.of(light, light.within(largest * 3 / 5), light.twice());
        }
        return Stream.concat(
                        Stream.of(light),
                        SIDES.stream().filter(it -> it < largest).map(light::within))
                .toList();
    }

    private static List<FoundCode> find(BinaryBitmap bitmap) {
        var found = new LinkedHashSet<FoundCode>();
        tryEach(List.of(() -> new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)), found);
        if (found.isEmpty()) {
            tryEach(List.of(() -> new Result[] {new QRCodeReader().decode(bitmap, HINTS)}), found);
            fromTheMiddle(bitmap, found);
            tryEach(List.of(() -> new PDF417Reader().decodeMultiple(bitmap, HINTS)), found);
        }
        return found.stream().limit(MOST).toList();
    }

    private static void fromTheMiddle(BinaryBitmap bitmap, Set<FoundCode> found) {
        tryEach(
                List.of(() -> new Result[] {new DataMatrixReader().decode(bitmap, HINTS)}, () ->
                        new Result[] {new AztecReader().decode(bitmap, HINTS)}),
                found);
    }

    /** Each by itself, for ZXing's readers throw whatever their arrays throw. */
    private static void tryEach(List<Attempt> attempts, Set<FoundCode> found) {
        for (var attempt : attempts) {
            try {
                for (var result : attempt.read()) {
                    add(result, found);
                }
            } catch (ReaderException | RuntimeException _) {
                // No code of this sort.
            }
        }
    }

    private interface Attempt {

        Result[] read() throws ReaderException;
    }

    private static void add(Result result, Set<FoundCode> found) {
        var format = FORMATS.get(result.getBarcodeFormat());
        var text = result.getText();
        if (format != null && !text.isBlank() && text.length() <= FoundCode.LONGEST_TEXT) {
            found.add(new FoundCode(text, format));
        }
    }
}
