package io.firsthand.touch;

import io.firsthand.lead.LeadId;
import java.util.Set;

/** What a higher module does when the touches of leads change, in the same transaction; declare one as a bean. */
@FunctionalInterface
public interface TouchWatch {

    /** Some were written down, taken back or put back. */
    void touched(Set<LeadId> leads);
}
