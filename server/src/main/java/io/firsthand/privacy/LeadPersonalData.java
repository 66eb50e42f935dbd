package io.firsthand.privacy;

import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Note;
import io.firsthand.lead.TimelineItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contacts, leads and what the log's facts say of them. {@link Erasures} empties them itself, after everything else. */
@Component
@Order(0)
class LeadPersonalData implements PersonalData {

    private final Leads leads;

    LeadPersonalData(Leads leads) {
        this.leads = leads;
    }

    @Override
    public String heading() {
        return "privacy.leads";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var all = new ArrayList<Map<String, Object>>();
        for (var id : subject.contacts()) {
            leads.contact(id).ifPresent(contact -> all.add(tell(contact)));
        }
        for (var id : subject.leads()) {
            leads.get(id).ifPresent(lead -> all.add(tell(lead)));
        }
        return all;
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var facts = subject.leads().stream()
                .mapToLong(it -> leads.timeline(it).size())
                .sum();
        return List.of(
                new Kept("privacy.stays.leads", subject.leads().size()), new Kept("privacy.stays.entries", facts));
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(subject.contacts().size() + subject.leads().size());
    }

    private static Map<String, Object> tell(Contact contact) {
        var told = new LinkedHashMap<String, Object>();
        told.put("contact", contact.id().value().toString());
        for (var field : ContactField.values()) {
            put(told, field.id(), contact.details().get(field));
        }
        return told;
    }

    private Map<String, Object> tell(Lead lead) {
        var told = new LinkedHashMap<String, Object>();
        told.put("lead", lead.id().value().toString());
        put(told, "company", lead.company() == null ? null : lead.company().name());
        told.put("stage", lead.stage().id());
        told.put("capturedAt", lead.provenance().at().toString());
        told.put("how", lead.provenance().how().id());
        put(told, "capturedBy", lead.provenance().byName());
        put(told, "place", lead.provenance().place());
        var file = lead.provenance().file();
        put(told, "file", file == null ? null : file.name());
        told.put("source", lead.source().channel().id());
        put(told, "campaign", lead.source().campaign());
        if (!lead.custom().isEmpty()) {
            told.put("otherFields", lead.custom());
        }
        told.put("notes", leads.notes(lead.id()).stream().map(Note::text).toList());
        told.put("history", history(lead.id()));
        return told;
    }

    private List<Map<String, Object>> history(LeadId id) {
        return leads.timeline(id).stream().map(LeadPersonalData::tell).toList();
    }

    private static Map<String, Object> tell(TimelineItem it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", it.at().toString());
        told.put("what", it.kind().name());
        told.putAll(it.values());
        return told;
    }

    private static void put(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
