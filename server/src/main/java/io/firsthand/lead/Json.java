package io.firsthand.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Objects as they stand in JSON columns. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    static String write(Map<String, Object> object) {
        return MAPPER.writeValueAsString(object);
    }

    static Map<String, Object> read(@Nullable String json) {
        return json == null || json.equals("{}") ? Map.of() : MAPPER.readValue(json, OBJECT);
    }
}
