package io.firsthand.outbound;

import io.firsthand.lead.Lead;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What webhooks are sent: type, timestamp and data, as Standard Webhooks proposes. */
@Component
class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What of a change says nothing about a person outside. */
    private static final Set<String> PLAIN = Set.of(
            "handoff",
            "number",
            "person",
            "via",
            "definition",
            "version",
            "verdict",
            "packet",
            "byDefault",
            "kind",
            "criterion",
            "state",
            "standing",
            "until",
            "opportunity",
            "amount",
            "currency",
            "stay",
            "track",
            "step",
            "old",
            "new",
            "dueAt",
            "targetMinutes",
            "clock",
            "note");

    private final Site site;

    Bodies(Site site) {
        this.site = site;
    }

    /** @param names of our people, by id */
    String of(Event it, boolean detailed, Map<UUID, String> names) {
        var data = new LinkedHashMap<String, Object>();
        if (it.lead() != null) {
            data.put("lead", lead(it.lead(), detailed));
        }
        data.put("by", somebody(it.by(), names));
        if (it.person() != null) {
            data.put("person", somebody(it.person().value(), names));
        }
        put(data, "change", it.values().get(Label.CHANGE), detailed);
        put(data, "stage", it.values().get(Label.STAGE), detailed);
        put(data, "owner", it.values().get(Label.OWNER), detailed);
        return write(it.type().id(), it.at().toString(), data);
    }

    static String write(String type, String timestamp, Map<String, Object> data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", timestamp);
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    private Map<String, Object> lead(Lead it, boolean detailed) {
        var lead = new LinkedHashMap<String, Object>();
        lead.put("id", it.id().value().toString());
        lead.put("url", site.link("/leads/" + it.id().value()));
        lead.put("stage", it.stage().id());
        put(lead, "owner", it.owner() == null ? null : it.owner().value().toString());
        lead.put("channel", it.source().channel().id());
        if (detailed) {
            put(lead, "campaign", it.source().campaign());
            put(lead, "name", it.contact().name());
            put(lead, "email", it.contact().email());
            put(lead, "phone", it.contact().phone());
            put(lead, "title", it.contact().title());
            var company = it.company();
            put(lead, "company", company == null ? null : company.name());
            put(lead, "companyDomain", company == null ? null : company.domain());
            lead.put("doNotContact", List.copyOf(it.doNotContact()));
        }
        return lead;
    }

    private static Map<String, Object> somebody(UUID id, Map<UUID, String> names) {
        var somebody = new LinkedHashMap<String, Object>();
        somebody.put("id", id.toString());
        put(somebody, "name", names.get(id));
        return somebody;
    }

    private static void put(
            Map<String, Object> all, String name, @Nullable Map<String, Object> values, boolean detailed) {
        if (values == null) {
            return;
        }
        var some = new LinkedHashMap<>(values);
        if (!detailed) {
            some.keySet().retainAll(PLAIN);
        }
        if (!some.isEmpty()) {
            all.put(name, some);
        }
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
