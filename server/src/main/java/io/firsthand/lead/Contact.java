package io.firsthand.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person we know.
 *
 * @param leads the oldest first
 * @param mergedInto the contact that this one turned out to be; it has no leads of its own any more
 */
public record Contact(
        ContactId id,
        ContactDetails details,
        List<LeadId> leads,
        @Nullable ContactId mergedInto) {

    public Contact {
        leads = List.copyOf(leads);
    }
}
