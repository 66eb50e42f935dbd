package io.firsthand.nurture;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadWatch;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts a lead that was kept after a second look, and not by the answer to a handoff, into the track for such leads. */
@Component
@Order(90)
class KeptLeads implements LeadWatch {

    /** Nobody looks twice at many leads at once. */
    private static final int MOST = 5;

    private final Keeping keeping;
    private final Stays stays;
    private final Leads leads;

    KeptLeads(Keeping keeping, Stays stays, Leads leads) {
        this.keeping = keeping;
        this.stays = stays;
        this.leads = leads;
    }

    @Override
    public void changed(Collection<LeadId> some, Actor actor) {
        if (some.size() > MOST) {
            return;
        }
        for (var lead : some) {
            var isNurtured =
                    leads.get(lead).filter(it -> it.stage() == Stage.NURTURE).isPresent();
            if (isNurtured && stays.underWay(List.of(lead)).isEmpty()) {
                keeping.track(lead).ifPresent(track -> stays.enter(lead, track.id(), actor));
            }
        }
    }
}
