package io.firsthand.field;

import static java.util.Objects.requireNonNull;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class FieldSamples implements Samples {

    private final CustomFields fields;

    FieldSamples(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public void make(Neighbour neighbour) {
        var defined = neighbour.company().in(() -> fields.define(Map.of("Walled field", FieldType.TEXT)));
        neighbour.has(requireNonNull(defined.get("Walled field")).id(), "/fields/", "/api/v1/fields/");
    }
}
