package io.firsthand.lead;

import java.util.List;

/**
 * A person we know.
 *
 * @param leads the oldest first
 */
public record Contact(ContactId id, ContactDetails details, List<LeadId> leads) {

    public Contact {
        leads = List.copyOf(leads);
    }
}
