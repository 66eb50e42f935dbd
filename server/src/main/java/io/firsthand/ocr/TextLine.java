package io.firsthand.ocr;

import java.util.List;

/**
 * A line of text as two readers saw it.
 *
 * @param text by the first reader, sure of letters and digits, unsure of spaces and accents
 * @param scores 0 to 1 for each character of the text
 * @param second the same line by the second reader, which knows the language; empty if there was none
 * @param secondScore 0 to 1
 */
public record TextLine(String text, List<Float> scores, String second, double secondScore, Quad box) {

    public TextLine {
        scores = List.copyOf(scores);
    }

    TextLine readAgain(String again, double score) {
        return new TextLine(text, scores, again, score, box);
    }

    TextLine times(double factor) {
        return new TextLine(text, scores, second, secondScore, box.times(factor, factor));
    }

    /** Of the first reader, 0 to 1. */
    public double score() {
        return scores.stream().mapToDouble(Float::doubleValue).average().orElse(0);
    }
}
