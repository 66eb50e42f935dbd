package io.firsthand.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OrtEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The three networks, which together read what a picture says; may be used by several threads at once. */
final class Networks {

    private final Detector detector;
    private final Turning turning;
    private final Recognizer recognizer;

    private Networks(Detector detector, Turning turning, Recognizer recognizer) {
        this.detector = detector;
        this.turning = turning;
        this.recognizer = recognizer;
    }

    /** Loads them, which takes a second; they stay. */
    static Networks load() {
        var environment = OrtEnvironment.getEnvironment();
        return new Networks(
                new Detector(Network.load(environment, "ch_PP-OCRv4_det_infer.onnx")),
                new Turning(Network.load(environment, "ch_ppocr_mobile_v2.0_cls_infer.onnx")),
                new Recognizer(Network.load(environment, "ch_PP-OCRv4_rec_infer.onnx"), keys()));
    }

    private static List<String> keys() {
        var in = Objects.requireNonNull(Networks.class.getResourceAsStream("/models/ppocr_keys_v1.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TextLine> read(Pixels picture, Workbench bench) {
        return turning.right(picture, detector.find(picture, bench), bench).stream()
                .map(line -> recognizer.read(picture, line, bench))
                .flatMap(Optional::stream)
                .toList();
    }
}
