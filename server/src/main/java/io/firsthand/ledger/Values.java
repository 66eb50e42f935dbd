package io.firsthand.ledger;

import static java.util.stream.Collectors.toMap;

import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Opening;
import io.firsthand.tlog.evidence.Seed;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What facts are about, between the maps that modules see and the text that is stored. */
final class Values {

    private Values() {}

    static String write(Map<Label, Map<String, Object>> values) {
        return Jcs.text(
                values.entrySet().stream().collect(toMap(it -> it.getKey().text(), Map.Entry::getValue)));
    }

    static Map<Label, Map<String, Object>> read(Optional<String> openings) {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        openings.ifPresent(text -> object(Json.parse(text))
                .forEach((label, value) -> values.put(Label.of(label), Map.copyOf(object(value)))));
        return values;
    }

    static List<Opening> open(Map<Label, Map<String, Object>> values, Seed seed) {
        return values.entrySet().stream()
                .map(it -> Opening.of(it.getKey(), seed, it.getValue()))
                .toList();
    }

    @SuppressWarnings("unchecked") // JSON has no other keys than strings.
    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new IllegalStateException("A stored value is not an object");
    }
}
