package io.firsthand.nurture;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadWatch;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.track.Track;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private final AlreadyMet already;
    private final Leads leads;
    private final Clock clock;

    KeptLeads(Keeping keeping, Stays stays, AlreadyMet already, Leads leads, Clock clock) {
        this.keeping = keeping;
        this.stays = stays;
        this.already = already;
        this.leads = leads;
        this.clock = clock;
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
                keeping.track(lead).ifPresent(track -> put(lead, track, actor));
            }
        }
    }

    /** What its company does already would else bring it straight back. */
    private void put(LeadId lead, Track track, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        stays.enter(lead, track.id(), !already.is(lead, Optional.of(track), now), actor, now);
    }
}
