package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The object under one label of a fact: names with strings, longs, booleans, lists or objects; nothing is null. */
public record Values(Map<String, Object> map) {

    public static Values none() {
        return new Values(new LinkedHashMap<>());
    }

    /** What is under a name in another object; empty when nothing is there. */
    @SuppressWarnings("unchecked") // objects have strings as names by the ledger's contract
    public static Values in(Map<String, Object> map, String name) {
        return map.get(name) instanceof Map<?, ?> found ? new Values((Map<String, Object>) found) : none();
    }

    public Values with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Map<?, ?> object && object.isEmpty())) {
            map.put(name, value);
        }
        return this;
    }

    public @Nullable String text(String name) {
        return map.get(name) instanceof String text ? text : null;
    }

    public String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    public List<String> texts(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public long number(String name) {
        return map.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public @Nullable UUID uuid(String name) {
        var id = text(name);
        return id == null ? null : UUID.fromString(id);
    }

    public @Nullable PersonId person(String name) {
        var id = uuid(name);
        return id == null ? null : new PersonId(id);
    }

    public static @Nullable String id(@Nullable PersonId person) {
        return person == null ? null : person.value().toString();
    }
}
