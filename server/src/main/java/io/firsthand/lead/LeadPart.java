package io.firsthand.lead;

import io.firsthand.ledger.Fact;
import java.util.List;

/**
 * Something about leads that a higher module keeps in tables of its own and evidences by facts of the lead; declare one
 * as a bean, so that verifying a lead covers it.
 */
@FunctionalInterface
public interface LeadPart {

    /**
     * What the module shows otherwise than the facts say; {@link Difference#field} is a whole key of its own words.
     *
     * @param facts all of the lead's, in the order they were written
     */
    List<Difference> differences(LeadId lead, List<Fact> facts);
}
