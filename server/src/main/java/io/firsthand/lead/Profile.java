package io.firsthand.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we know of a person, from all their leads that were not withdrawn.
 *
 * @param emailKey the address in its one form
 * @param e164 the number as the whole world dials it
 * @param companies those that their leads belong to
 * @param custom what has no field of ours; of what several leads say, the newest counts
 * @param leads the newest first; empty for somebody who is on no list, as after a merge or an import taken back
 */
public record Profile(
        ContactId id,
        ContactDetails details,
        Optional<String> emailKey,
        Optional<String> e164,
        List<CompanyLink> companies,
        Map<String, Object> custom,
        List<LeadId> leads) {

    public Profile {
        companies = List.copyOf(companies);
        custom = Map.copyOf(custom);
        leads = List.copyOf(leads);
    }

    /** The same with other fields of its own. */
    public Profile with(Map<String, Object> fields) {
        return new Profile(id, details, emailKey, e164, companies, fields, leads);
    }
}
