package io.firsthand.definition;

import io.firsthand.field.FieldType;
import java.util.List;

/**
 * A field that a pack's conditions ask about.
 *
 * @param name which the conditions know it by
 * @param choices what it can be, of a {@link FieldType#CHOICE}
 */
public record NeededField(String name, String label, FieldType type, List<String> choices) {

    public NeededField {
        choices = List.copyOf(choices);
    }
}
