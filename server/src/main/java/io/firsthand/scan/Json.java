package io.firsthand.scan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readings as they stand in a JSON column. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private Json() {}

    static String of(Reading reading) {
        return MAPPER.writeValueAsString(reading);
    }

    static Reading reading(@Nullable String json) {
        return json == null ? Reading.NOTHING : MAPPER.readValue(json, Reading.class);
    }

    static Map<String, Long> counts(String json) {
        return MAPPER.readValue(json, COUNTS);
    }
}
