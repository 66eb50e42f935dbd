package io.firsthand.intake;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.identity.People;
import io.firsthand.table.Fault;
import io.firsthand.table.Layout;
import io.firsthand.table.Profile;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Suggests plans, from what we know of other systems' exports, of the workspace's fields, and of what people said. */
@Component
class Suggestions {

    private final Presets presets;
    private final CustomFields fields;
    private final MeaningMemory memory;
    private final People people;

    Suggestions(Presets presets, CustomFields fields, MeaningMemory memory, People people) {
        this.presets = presets;
        this.fields = fields;
        this.memory = memory;
        this.people = people;
    }

    /** The ids of the exports that we know. */
    List<String> presets() {
        return presets.all().stream().map(Preset::id).toList();
    }

    /** Whether a caller may ask for it: one of these, or a list of leads of anybody's making. */
    boolean knows(String preset) {
        return preset.equals(Shape.LIST_ID) || presets.find(preset).isPresent();
    }

    Fault noPreset(String given) {
        return Fault.of("preset", given, Shape.LIST_ID + ", " + String.join(", ", presets()));
    }

    Suggestion of(Profile profile, Layout layout, ZoneId zone) {
        var known = fields.all().stream()
                .collect(
                        Collectors.toMap(it -> CustomField.plain(it.name()), Function.identity(), (first, _) -> first));
        return new Suggestion(profile, layout, people.all(), zone, presets, known, memory::of);
    }
}
