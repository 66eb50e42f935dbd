package io.firsthand.dossier;

import io.firsthand.identity.People;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Logs;
import io.firsthand.ledger.PublishedLogs;
import io.firsthand.tlog.Checkpoint;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the modules below know of a lead. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final Leads leads;
    private final People people;
    private final TrustCards trustCards;
    private final Timelines timelines;
    private final Logs logs;
    private final PublishedLogs published;

    Dossiers(
            Leads leads,
            People people,
            TrustCards trustCards,
            Timelines timelines,
            Logs logs,
            PublishedLogs published) {
        this.leads = leads;
        this.people = people;
        this.trustCards = trustCards;
        this.timelines = timelines;
        this.logs = logs;
        this.published = published;
    }

    public Optional<Dossier> of(LeadId id, Locale locale) {
        return leads.get(id).map(lead -> {
            var names = people.names();
            return new Dossier(
                    lead,
                    trustCards.of(lead, locale),
                    names,
                    trustCards.source(lead.original(), locale),
                    trustCards.source(lead.source(), locale),
                    trustCards.source(lead.latest(), locale),
                    leads.stages(id),
                    timelines.of(leads.timeline(id), names, locale),
                    published.checkpoint(logs.current().origin()).map(note -> Checkpoint.parse(note.text())));
        });
    }
}
