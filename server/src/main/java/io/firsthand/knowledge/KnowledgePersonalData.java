package io.firsthand.knowledge;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import io.firsthand.tlog.json.Json;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was known of a person’s leads when they were handed over. */
@Component
class KnowledgePersonalData implements PersonalData {

    private final HandoffRepository handoffs;

    KnowledgePersonalData(HandoffRepository handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public String heading() {
        return "knowledge.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return handoffs.of(CurrentWorkspace.get().value(), subject.leadIds()).stream()
                .map(KnowledgePersonalData::object)
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(handoffs.remove(CurrentWorkspace.get().value(), subject.leadIds()));
    }

    @SuppressWarnings("unchecked") // JSON has no other keys than strings.
    private static Map<String, Object> object(String json) {
        return Json.parse(json) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
