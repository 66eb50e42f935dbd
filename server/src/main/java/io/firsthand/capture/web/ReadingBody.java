package io.firsthand.capture.web;

import io.firsthand.card.CardReading;
import java.util.List;

/** What was read on a card: lines with their corners, fields with the lines they were taken from, and codes. */
record ReadingBody(int width, int height, List<Line> lines, List<ReadApi.Field> fields, List<ReadApi.CodeBody> codes) {

    record Line(String text, List<List<Integer>> box, int confidence) {}

    static ReadingBody of(CardReading it, List<ReadApi.CodeBody> codes) {
        return new ReadingBody(
                it.width(),
                it.height(),
                it.lines().stream()
                        .map(line -> new Line(
                                line.text(),
                                line.box().stream()
                                        .map(corner -> List.of(corner.x(), corner.y()))
                                        .toList(),
                                line.confidence()))
                        .toList(),
                it.fields().stream()
                        .map(field -> new ReadApi.Field(
                                field.kind().key(), field.value(), field.confidence(), field.unsure(), field.lines()))
                        .toList(),
                codes);
    }
}
