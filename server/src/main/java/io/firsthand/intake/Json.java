package io.firsthand.intake;

import io.firsthand.table.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plans and reasons as they stand in JSON columns. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Plan plan(String json) {
        return PlanJson.read(json);
    }

    static @Nullable Fault fault(@Nullable String json) {
        return json == null ? null : MAPPER.readValue(json, Fault.class);
    }

    static List<Fault> faults(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, FAULTS);
    }
}
