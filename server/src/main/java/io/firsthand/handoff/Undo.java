package io.firsthand.handoff;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was before an answer, so that it can be taken back.
 *
 * @param by who may take it back: whoever gave it
 * @param until as long as it can be taken back
 * @param state of the handoff, {@code stage} and {@code owner} of its lead
 * @param task that the answer opened, {@code next} handoff that it led to
 */
record Undo(
        UUID by,
        Instant until,
        HandoffState state,
        Stage stage,
        @Nullable PersonId owner,
        @Nullable UUID task,
        @Nullable UUID next) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    Undo with(@Nullable UUID opened, @Nullable UUID followed) {
        return new Undo(by, until, state, stage, owner, opened, followed);
    }

    String json() {
        return JSON.writeValueAsString(Map.of(
                "by", by.toString(),
                "until", until.toString(),
                "state", state.id(),
                "stage", stage.id(),
                "owner", owner == null ? "" : owner.value().toString(),
                "task", task == null ? "" : task.toString(),
                "next", next == null ? "" : next.toString()));
    }

    static Undo read(String json) {
        var it = JSON.readValue(json, TEXTS);
        var owner = id(it.getOrDefault("owner", ""));
        return new Undo(
                UUID.fromString(it.getOrDefault("by", "")),
                Instant.parse(it.getOrDefault("until", "")),
                HandoffState.of(it.getOrDefault("state", "")).orElseThrow(),
                Stage.of(it.getOrDefault("stage", "")).orElseThrow(),
                owner == null ? null : new PersonId(owner),
                id(it.getOrDefault("task", "")),
                id(it.getOrDefault("next", "")));
    }

    private static @Nullable UUID id(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }
}
