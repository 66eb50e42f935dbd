package io.firsthand.lead;

import io.firsthand.field.CustomFields;
import io.firsthand.field.CustomValues;
import io.firsthand.field.FieldType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What arrives in fields of the workspace: under the names they were first met by, indexed, and defined if new. */
@Component
class ArrivalFields {

    private static final int LONGEST = 200;

    private final CustomFields fields;
    private final CustomValues values;

    ArrivalFields(CustomFields fields, CustomValues values) {
        this.fields = fields;
        this.values = values;
    }

    /** The arrivals with the fields' own names: {@code contact_owner} is what {@code Contact Owner} was. */
    List<Arrival> named(List<Arrival> given) {
        var types = new LinkedHashMap<String, FieldType>();
        given.forEach(it -> it.custom().forEach((name, value) -> types.putIfAbsent(name, CustomValues.typeOf(value))));
        if (types.isEmpty()) {
            return given;
        }
        types.keySet().removeIf(name -> name.isBlank() || name.length() > LONGEST || !Checker.isText(name));
        var names = new HashMap<String, String>();
        fields.define(types).forEach((name, field) -> names.put(name, field.name()));
        var others = names.entrySet().stream().anyMatch(it -> !it.getKey().equals(it.getValue()));
        return others ? given.stream().map(it -> renamed(it, names)).toList() : given;
    }

    private static Arrival renamed(Arrival it, Map<String, String> names) {
        var custom = new LinkedHashMap<String, Object>();
        it.custom().forEach((name, value) -> custom.putIfAbsent(names.getOrDefault(name, name), value));
        return it.withCustom(custom);
    }

    void add(List<CustomValues.Of> some) {
        values.add(some);
    }
}
