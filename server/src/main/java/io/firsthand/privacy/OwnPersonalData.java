package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this module itself keeps of people: their consents and objections. */
@Component
class OwnPersonalData implements PersonalData {

    private final ConsentRepository consents;
    private final ObjectionRepository objections;

    OwnPersonalData(ConsentRepository consents, ObjectionRepository objections) {
        this.consents = consents;
        this.objections = objections;
    }

    @Override
    public String heading() {
        return "privacy.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var all = new ArrayList<Map<String, Object>>();
        consents.of(workspace, subject.contacts()).forEach(it -> all.add(tell(it)));
        objections
                .of(workspace, subject.contacts())
                .forEach(it -> all.add(Map.of(
                        "doNotContact",
                        it.way().id(),
                        "reason",
                        it.reason(),
                        "at",
                        it.at().toString())));
        return all;
    }

    private static Map<String, Object> tell(Consent it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("purpose", it.purpose());
        told.put("basis", it.basis().id());
        put(told, "wording", it.wording());
        put(told, "version", it.version());
        put(told, "language", it.language());
        told.put("at", it.at().toString());
        told.put("how", it.how().id());
        if (!it.proof().isEmpty()) {
            told.put("proof", it.proof());
        }
        if (it.withdrawal() != null) {
            told.put("withdrawnAt", it.withdrawal().at().toString());
            put(told, "withdrawnReason", it.withdrawal().reason());
        }
        return told;
    }

    private static void put(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    @Override
    public Erased erase(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var ids = subject.contactIds();
        return Erased.of(consents.deleteAll(workspace, ids) + objections.deleteAll(workspace, ids));
    }
}
