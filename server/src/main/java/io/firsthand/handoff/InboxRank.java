package io.firsthand.handoff;

import io.firsthand.lead.LeadId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** By what leads without an urgent clock are ordered in inboxes; a higher module declares it as a bean. */
public interface InboxRank {

    /** The greater the earlier; a lead that is not named comes last. Empty if it is not to be ordered. */
    Optional<Map<LeadId, Double>> of(Collection<LeadId> leads);
}
