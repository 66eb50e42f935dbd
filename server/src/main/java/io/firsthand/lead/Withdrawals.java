package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Takes leads off all lists and puts them back. */
@Component
class Withdrawals {

    private final LeadRepository leads;
    private final Ledger ledger;
    private final ContactNews news;
    private final Watchers watchers;
    private final Clock clock;

    Withdrawals(LeadRepository leads, Ledger ledger, ContactNews news, Watchers watchers, Clock clock) {
        this.leads = leads;
        this.ledger = ledger;
        this.news = news;
        this.watchers = watchers;
        this.clock = clock;
    }

    int withdraw(Collection<LeadId> some, boolean isWithdrawn, String reason, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var happening = isWithdrawn ? new Happening.Withdrawn(reason) : new Happening.Restored(reason);
        var changed = leads.withdraw(CurrentWorkspace.get().value(), some, isWithdrawn, now);
        ledger.append(changed.stream()
                .map(lead -> new Recorded(lead, happening, now).by(actor.id()))
                .toList());
        news.tellOfLeads(changed);
        watchers.tell(changed, actor);
        return changed.size();
    }
}
