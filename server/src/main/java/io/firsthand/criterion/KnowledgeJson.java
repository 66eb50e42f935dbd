package io.firsthand.criterion;

import io.firsthand.lead.Signal;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knowledge as JSON: texts, numbers and truths as such, a time as {@code {"at":"2026-05-04T00:00:00Z"}}, a length of time
 * as {@code {"for":"PT90S"}}, a signal as {@code ["explicit","demo","2026-05-04T00:00:00Z"]}.
 */
final class KnowledgeJson {

    private KnowledgeJson() {}

    static String write(Map<String, Object> values) {
        var plain = HashMap.<String, Object>newHashMap(values.size());
        values.forEach((path, value) -> plain.put(path, plain(value)));
        return Jcs.text(plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Instant it -> Map.of("at", it.toString());
            case Duration it -> Map.of("for", it.toString());
            case Signal it -> List.of(it.kind().id(), it.name(), it.at().toString());
            case List<?> it -> it.stream().map(KnowledgeJson::plain).toList();
            default -> value;
        };
    }

    static Map<String, Object> read(String json) {
        if (!(Json.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> object)) {
            throw new MalformedException("Knowledge is a JSON object.");
        }
        var values = HashMap.<String, Object>newHashMap(object.size());
        try {
            object.forEach((path, value) -> values.put((String) path, value(value)));
        } catch (DateTimeException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            throw new MalformedException("This is no knowledge: " + e.getMessage());
        }
        return values;
    }

    private static Object value(Object json) {
        return switch (json) {
            case Long it -> it.doubleValue();
            case Map<?, ?> it when it.containsKey("at") -> Instant.parse((String) it.get("at"));
            case Map<?, ?> it -> Duration.parse((String) it.get("for"));
            case List<?> it when !it.isEmpty() && it.getFirst() instanceof List<?> -> signals(it);
            case List<?> it -> List.copyOf(it);
            default -> json;
        };
    }

    private static List<Signal> signals(List<?> rows) {
        var signals = new ArrayList<Signal>(rows.size());
        for (var row : rows) {
            var parts = (List<?>) row;
            var kind = "explicit".equals(parts.get(0)) ? Signal.Kind.EXPLICIT : Signal.Kind.ENGAGEMENT;
            signals.add(new Signal(kind, (String) parts.get(1), Instant.parse((String) parts.get(2))));
        }
        return List.copyOf(signals);
    }
}
