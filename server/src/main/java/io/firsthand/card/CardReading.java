package io.firsthand.card;

import java.util.List;
import java.util.Optional;

/**
 * What was read on the picture of a card.
 *
 * @param width of the picture in pixels, which the boxes count in
 * @param lines from top to bottom as the card is read
 * @param fields at most one of each kind
 */
public record CardReading(int width, int height, List<CardLine> lines, List<CardField> fields) {

    public CardReading {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    public Optional<CardField> field(FieldKind kind) {
        return fields.stream().filter(it -> it.kind() == kind).findFirst();
    }
}
