package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.util.Set;

/**
 * The person whose data it is.
 *
 * @param contacts as whom we know the person; several when duplicates were not merged
 * @param leads all of theirs, the withdrawn ones too
 * @param marks the names, addresses and numbers that the person has and had, for what can only be found by its text
 */
public record Subject(Set<ContactId> contacts, Set<LeadId> leads, Marks marks) {

    public Subject {
        contacts = Set.copyOf(contacts);
        leads = Set.copyOf(leads);
    }

    /** For {@code contact_id = any(:contacts::uuid[])}. */
    public String[] contactIds() {
        return contacts.stream().map(it -> it.value().toString()).toArray(String[]::new);
    }

    /** For {@code lead_id = any(:leads::uuid[])}. */
    public String[] leadIds() {
        return leads.stream().map(it -> it.value().toString()).toArray(String[]::new);
    }
}
