package io.firsthand.lead;

import io.firsthand.identity.Actor;
import java.util.Collection;

/**
 * What a higher module does when leads stand elsewhere than before; declare one as a bean. It is asked in the transaction
 * that changes them, after their rows and facts are written and while they are locked.
 */
@FunctionalInterface
public interface LeadWatch {

    /** They came to another stage or to another person, or are on no list any more. */
    void changed(Collection<LeadId> leads, Actor actor);
}
