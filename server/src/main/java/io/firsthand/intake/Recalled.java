package io.firsthand.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people said before that values stand for, by field and value; an empty meaning says that one stands for nothing. */
record Recalled(Map<String, Map<String, String>> meanings) {

    static final Recalled NOTHING = new Recalled(Map.of());

    Optional<String> of(Field field, String value) {
        return Optional.ofNullable(meanings.getOrDefault(field.id(), Map.of()).get(Plan.plainValue(value)));
    }

    static Recalled of(Iterable<Meant> all) {
        var meanings = new HashMap<String, Map<String, String>>();
        all.forEach(it -> meanings.computeIfAbsent(it.field(), _ -> new HashMap<>())
                .put(Plan.plainValue(it.value()), it.meaning()));
        return new Recalled(meanings);
    }

    /** One value of a field with the id of what it stands for; empty for nothing. */
    record Meant(String field, String value, String meaning) {}
}
