package io.firsthand.card;

import java.util.List;

/**
 * Something about the person that a card says.
 *
 * @param value telephone numbers in E.164 where they are valid, countries as two letters, the rest as printed
 * @param confidence 0 to 100
 * @param unsure somebody should look at it
 * @param lines the indices of the reading's lines it was taken from, perhaps none where it was concluded
 */
public record CardField(FieldKind kind, String value, int confidence, boolean unsure, List<Integer> lines) {

    public CardField {
        lines = List.copyOf(lines);
    }
}
