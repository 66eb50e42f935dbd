package io.firsthand.dossier.web;

import io.firsthand.field.CustomField;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a lead, whether it is right or not; the names of the fields are the API's. */
record LeadForm(Map<String, String> typed) {

    static LeadForm of(Lead lead) {
        var contact = lead.contact();
        var company = lead.company();
        return new LeadForm(Map.of(
                "contact.name", orBlank(contact.name()),
                "contact.email", orBlank(contact.email()),
                "contact.phone", orBlank(contact.phone()),
                "contact.title", orBlank(contact.title()),
                "company.name", company == null ? "" : company.name(),
                "company.domain", company == null ? "" : orBlank(company.domain())));
    }

    /** With what it has in the workspace's own fields, by their numbers. */
    static LeadForm of(Lead lead, List<CustomField> fields) {
        var typed = new HashMap<>(of(lead).typed());
        for (var field : fields) {
            var value = lead.custom().get(field.name());
            typed.put(nameOf(field), value == null ? "" : value.toString());
        }
        return new LeadForm(typed);
    }

    /** Tells alike from unlike; no secret. */
    String mark() {
        return Integer.toHexString(new TreeMap<>(typed).toString().hashCode());
    }

    private static String nameOf(CustomField field) {
        return "custom." + field.number();
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String filled(String field) {
        var text = get(field);
        return text.isBlank() ? null : text;
    }

    ContactDetails contact() {
        return ContactDetails.of(
                filled("contact.name"), filled("contact.email"), filled("contact.phone"), filled("contact.title"));
    }

    /** The chosen channel with the campaign typed; an unknown channel counts as none. */
    Source source() {
        return Source.of(Channel.of(get("source.channel")).orElse(Channel.UNKNOWN), filled("source.campaign"));
    }

    /** The trade show that was chosen, if it was one. */
    Optional<UUID> show() {
        try {
            return Optional.ofNullable(filled("source.event")).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Only what differs from the lead as it was, so that nothing else is written down as changed. */
    LeadChange changesTo(Lead lead, List<CustomField> fields) {
        var before = LeadForm.of(lead);
        var change = LeadChange.NONE;
        for (var field :
                new ContactField[] {ContactField.NAME, ContactField.EMAIL, ContactField.PHONE, ContactField.TITLE}) {
            var name = "contact." + field.id();
            if (!get(name).strip().equals(before.get(name))) {
                change = change.with(field, filled(name));
            }
        }
        var customBefore = LeadForm.of(lead, fields);
        for (var field : fields) {
            var name = nameOf(field);
            if (typed.containsKey(name)
                    && !get(name).strip().equals(customBefore.get(name).strip())) {
                change = change.withCustom(field.name(), filled(name));
            }
        }
        var sameCompany = get("company.name").strip().equals(before.get("company.name"))
                && get("company.domain").strip().equals(before.get("company.domain"));
        return sameCompany ? change : change.withCompany(filled("company.name"), filled("company.domain"));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
