package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.Collection;
import java.util.Map;

/** How many leads people have at hand: whoever offers leads tells, as a bean; several are added up. */
public interface Workload {

    /** Those that are offered or accepted and not closed; who has none may be left out. Asked within a transaction. */
    Map<PersonId, Integer> open(Collection<PersonId> people);
}
