package io.firsthand.intake;

import io.firsthand.lead.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a row of one file is to find its lead: the person's ids, the person's address, the opportunity's ids, then the
 * company's, if only one lead belongs to it.
 */
record Reference(
        List<Arrival.Key> people,
        @Nullable String email,
        List<Arrival.Key> opportunities,
        List<Arrival.Key> companies,
        @Nullable String domain) {

    static Reference of(String system, Map<Field, String> cells) {
        return new Reference(
                ExternalKeys.ids(cells.get(Field.CONTACT_KEY)).stream()
                        .map(it -> ExternalKeys.person(system, it))
                        .toList(),
                cells.get(Field.EMAIL),
                ExternalKeys.ids(cells.get(Field.OPPORTUNITY_KEY)).stream()
                        .map(it -> ExternalKeys.opportunity(system, it))
                        .toList(),
                ExternalKeys.ids(cells.get(Field.COMPANY_KEY)).stream()
                        .map(it -> ExternalKeys.company(system, it))
                        .toList(),
                cells.get(Field.DOMAIN));
    }

    boolean isEmpty() {
        return people.isEmpty() && email == null && opportunities.isEmpty() && companies.isEmpty() && domain == null;
    }

    Reference orOpportunity(Arrival.Key key) {
        var more = new ArrayList<>(opportunities);
        more.add(key);
        return new Reference(people, email, more, companies, domain);
    }

    /** In words for whoever wonders why nothing was found. */
    String shown() {
        if (email != null) {
            return email;
        }
        for (var some : List.of(people, opportunities, companies)) {
            if (!some.isEmpty()) {
                return some.getFirst().key();
            }
        }
        return domain == null ? "" : domain;
    }
}
