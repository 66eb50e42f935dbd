package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** To whom leads must not go now, such as whoever returned them: who knows tells, as a bean. */
public interface NotTo {

    /** Leads that may go to anybody may be left out. */
    Map<LeadId, Set<PersonId>> not(Collection<LeadId> leads);
}
