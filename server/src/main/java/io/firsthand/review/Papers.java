package io.firsthand.review;

import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was prepared, and minutes, as canonical JSON. */
@Component
class Papers {

    private final JsonMapper mapper;

    Papers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String json(Prepared prepared) {
        return Jcs.text(Json.parse(mapper.writeValueAsBytes(prepared)));
    }

    Prepared prepared(String json) {
        return mapper.readValue(json, Prepared.class);
    }

    String minutes(Review it, List<Note> notes, List<Decision> decisions, List<Present> present, List<Ruling> rulings) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("format", 1);
        all.put("month", it.month().toString());
        all.put("meeting", it.meeting().at().toString());
        all.put("place", it.meeting().place());
        all.put("prepared", Json.parse(mapper.writeValueAsBytes(it.prepared())));
        all.put(
                "notes",
                notes.stream()
                        .filter(note -> !note.words().isBlank())
                        .map(note -> object("item", note.item().id(), "words", note.words()))
                        .toList());
        all.put("decisions", decisions.stream().map(Papers::decision).toList());
        all.put(
                "present",
                present.stream()
                        .map(one -> object(
                                "person", one.person().value().toString(),
                                "name", one.name(),
                                "function", one.side().name()))
                        .toList());
        all.put(
                "rulings",
                rulings.stream()
                        .map(one -> object(
                                "handoff", one.handoff().toString(),
                                "standing", one.standing().id()))
                        .toList());
        all.values().removeIf(Objects::isNull);
        return Jcs.text(all);
    }

    /** Whether it was kept comes later, and whoever keeps it opens a draft later, too. */
    private static Map<String, Object> decision(Decision it) {
        var decision = object(
                "id", it.id().toString(),
                "words", it.words(),
                "owner", it.owner().value().toString(),
                "due", it.due().toString());
        if (it.criterion() != null) {
            decision.put("criterion", it.criterion());
        }
        return decision;
    }

    private static Map<String, Object> object(String... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
