package io.firsthand.lead;

import io.firsthand.identity.Actor;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells higher modules, in the same transaction, of leads that stand elsewhere than before. */
@Component
class Watchers {

    private final ObjectProvider<LeadWatch> watches;

    Watchers(ObjectProvider<LeadWatch> watches) {
        this.watches = watches;
    }

    void tell(Collection<LeadId> leads, Actor actor) {
        if (!leads.isEmpty()) {
            watches.orderedStream().forEach(it -> it.changed(leads, actor));
        }
    }
}
