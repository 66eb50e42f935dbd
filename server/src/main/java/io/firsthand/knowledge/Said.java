package io.firsthand.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said in a conversation, from its notes as they were signed; of several, the newest that says it counts. */
final class Said {

    private static final String PREFIX = "said.";

    private Said() {}

    /** By path; nothing for what the notes don't say, or say in a way that nobody agreed on. */
    static Map<String, Object> of(Map<?, ?> notes) {
        var said = new LinkedHashMap<String, Object>();
        for (var name : List.of("timeline", "role", "awareness")) {
            if (notes.get(name) instanceof String text && !text.isBlank()) {
                said.put(PREFIX + name, text);
            }
        }
        if (notes.get("interest") instanceof List<?> list && !list.isEmpty()) {
            said.put(PREFIX + "interest", list.stream().map(String::valueOf).toList());
        }
        if (notes.get("rating") instanceof Number rating) {
            said.put(PREFIX + "rating", rating.doubleValue());
        }
        if (notes.get("next") instanceof Map<?, ?> next && next.get("text") instanceof String text && !text.isBlank()) {
            said.put(PREFIX + "next_step", text);
        }
        return said;
    }
}
