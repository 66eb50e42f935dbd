package io.firsthand.command;

import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints: one object on one line. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
