package io.firsthand.lead;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next where the next page begins; empty on the last one
 */
public record LeadPage(List<Lead> leads, Optional<Cursor> next) {

    public LeadPage {
        leads = List.copyOf(leads);
    }
}
