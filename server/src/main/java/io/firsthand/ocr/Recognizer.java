package io.firsthand.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one line at a time; knows Latin letters with few accents, digits and signs, and often forgets spaces. */
final class Recognizer {

    private static final int HEIGHT = 48;
    private static final int NARROWEST = 320;
    private static final int WIDEST = 2_048;
    private static final int STEP = 32;
    private static final double LEAST_SCORE = 0.5;
    private static final double DOUBTFUL = 0.93;
    private static final double STRETCH = 1.3;

    private final Network network;
    /** What stands at each place of the answer; the first is nothing, the last a space. */
    private final List<String> signs;

    Recognizer(Network network, List<String> keys) {
        this.network = network;
        this.signs = new ArrayList<>();
        signs.add("");
        signs.addAll(keys);
        signs.add(" ");
    }

    /** Empty where hardly anything could be read. Long lines of narrow letters are better read stretched. */
    Optional<TextLine> read(Pixels picture, Quad line, Workbench bench) {
        var asItIs = read(picture, line, 1, bench);
        if (asItIs.filter(it -> it.score() < DOUBTFUL && it.text().length() > 8).isEmpty()) {
            return asItIs;
        }
        return Stream.of(asItIs, read(picture, line, STRETCH, bench))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(TextLine::score));
    }

    private Optional<TextLine> read(Pixels picture, Quad line, double stretch, Workbench bench) {
        var width = Math.clamp((int) Math.ceil(HEIGHT * stretch * line.width() / line.height()), 8, WIDEST);
        var padded = Math.max(NARROWEST, (width + STEP - 1) / STEP * STEP);
        var crop = Crop.of(picture, line, width, HEIGHT);
        var answer = network.ask(bench.planes(crop, padded, Workbench.Scale.LINE), padded, HEIGHT);
        return decode(answer, line);
    }

    /** The best sign of each step; the same one twice in a row is one letter. */
    private Optional<TextLine> decode(Network.Answer answer, Quad line) {
        var text = new StringBuilder();
        var scores = new ArrayList<Float>();
        var before = 0;
        var classes = answer.dimension(2);
        for (var step = 0; step < answer.dimension(1); step++) {
            var best = 0;
            var score = 0f;
            for (var i = 0; i < classes; i++) {
                var value = answer.values().get(step * classes + i);
                if (value > score) {
                    score = value;
                    best = i;
                }
            }
            if (best != 0 && best != before && best < signs.size()) {
                var sign = signs.get(best);
                text.append(sign);
                for (var i = 0; i < sign.length(); i++) {
                    scores.add(score);
                }
            }
            before = best;
        }
        var mean = scores.stream().mapToDouble(Float::doubleValue).average().orElse(0);
        return mean <= LEAST_SCORE || text.toString().isBlank()
                ? Optional.empty()
                : Optional.of(new TextLine(text.toString(), scores, "", 0, line));
    }
}
