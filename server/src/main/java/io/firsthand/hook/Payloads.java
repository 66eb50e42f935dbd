package io.firsthand.hook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what strangers call JSON, within bounds, and writes what we keep in JSON columns. */
final class Payloads {

    private static final int DEEPEST = 32;
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Payloads() {}

    /** The text of a body that is UTF-8 and has no NUL. */
    static Optional<String> text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** An object or a list; empty for all else. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(STRICT.readTree(text)).filter(it -> it.isObject() || it.isArray());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    static String write(Object value) {
        return STRICT.writeValueAsString(value);
    }

    static List<Item> items(String json) {
        return STRICT.readValue(json, ITEMS);
    }

    static Mapping mapping(String json) {
        return STRICT.readValue(json, Mapping.class);
    }
}
