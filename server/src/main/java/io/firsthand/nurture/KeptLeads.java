package io.firsthand.nurture;

import io.firsthand.buying.Buying;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadWatch;
import io.firsthand.lead.Leads;
import io.firsthand.lead.SecondThought.Doubt;
import io.firsthand.lead.Stage;
import io.firsthand.track.Track;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final Buying buying;
    private final Clock clock;

    KeptLeads(Keeping keeping, Stays stays, AlreadyMet already, Leads leads, Buying buying, Clock clock) {
        this.keeping = keeping;
        this.stays = stays;
        this.already = already;
        this.leads = leads;
        this.buying = buying;
        this.clock = clock;
    }

    @Override
    public void changed(Collection<LeadId> some, Actor actor) {
        if (some.size() > MOST) {
            return;
        }
        for (var lead : some) {
            var nurtured = leads.get(lead).filter(it -> it.stage() == Stage.NURTURE);
            if (nurtured.isPresent() && stays.underWay(List.of(lead)).isEmpty()) {
                keeping.track(lead).ifPresent(track -> put(nurtured.get(), track, actor));
            }
        }
    }

    /** What its company does already would else bring it straight back. */
    private void put(Lead lead, Track track, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lookAt = Optional.ofNullable(lead.company())
                .flatMap(it ->
                        Doubt.lookAgain(buying.of(it.id()).decidingOn(), LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .map(it -> it.atStartOfDay(ZoneOffset.UTC).toInstant());
        var isArmed = !already.is(lead.id(), Optional.of(track), now);
        stays.enter(lead.id(), track.id(), lookAt.orElse(null), isArmed, actor, now);
    }
}
