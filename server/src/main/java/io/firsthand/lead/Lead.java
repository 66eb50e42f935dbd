package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's interest in one subject at one time, as lists and pages show it.
 *
 * @param version grows with each change, for {@code ETag} and {@code If-Match}
 * @param source where it came from as it stands corrected, else {@code original}
 * @param latest where the person came from when they last arrived
 * @param firstNote the first line of the notes
 * @param custom what came with it and has no field of ours
 * @param mergedInto the lead that took this one in; it is withdrawn then
 * @param doNotContact in which ways the person must not be contacted, {@code any} for all; empty for most
 * @param erased its person was erased; what is left counts in statistics and says nothing about anybody
 * @param receivedAt when the server wrote it down
 */
public record Lead(
        LeadId id,
        long version,
        ContactId contactId,
        ContactDetails contact,
        @Nullable CompanyLink company,
        Stage stage,
        Instant stageSince,
        @Nullable PersonId owner,
        Source source,
        Source original,
        Source latest,
        boolean corrected,
        Provenance provenance,
        @Nullable String firstNote,
        Map<String, Object> custom,
        List<String> tags,
        boolean withdrawn,
        @Nullable LeadId mergedInto,
        Set<String> doNotContact,
        boolean erased,
        Instant receivedAt,
        Instant changedAt) {

    public Lead {
        custom = Map.copyOf(custom);
        doNotContact = Set.copyOf(doNotContact);
        tags = List.copyOf(tags);
    }
}
