package io.firsthand.definition;

import java.util.List;

/**
 * A definition to begin with.
 *
 * @param name of the method, such as BANT
 * @param summary when to take it, in a sentence or two
 */
public record Pack(String id, String name, String summary, List<NeededField> fields, Content content) {

    public Pack {
        fields = List.copyOf(fields);
    }
}
