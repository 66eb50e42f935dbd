package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.privacy.Certificate.Cause;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to erase, and how.
 *
 * @param contacts all as whom the person is known
 * @param confirmation the e-mail address, name or number of one of them, typed anew
 * @param reference a number of the workspace's own; nothing about the person
 * @param notes those on other people's leads that are to go, too, because they speak of the person
 */
public record ErasureOrder(
        Set<ContactId> contacts,
        String confirmation,
        Cause cause,
        @Nullable String reference,
        Set<NoteOf> notes) {

    public ErasureOrder {
        contacts = Set.copyOf(contacts);
        notes = Set.copyOf(notes);
    }

    /** A note and its lead. */
    public record NoteOf(LeadId lead, UUID note) {}
}
