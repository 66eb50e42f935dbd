package io.firsthand.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A merge of two contacts.
 *
 * @param changes what it changed about the survivor
 * @param leads those that the absorbed contact had
 * @param undone whether it was taken back
 */
public record Merge(
        UUID id,
        ContactId survivor,
        ContactId absorbed,
        Map<ContactField, FieldChange> changes,
        List<LeadId> leads,
        Instant at,
        UUID by,
        boolean undone) {

    public Merge {
        changes = Map.copyOf(changes);
        leads = List.copyOf(leads);
    }
}
