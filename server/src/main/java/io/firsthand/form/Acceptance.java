package io.firsthand.form;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.form.Submission.State;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Consents;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a lead of what was sent, with the fact that tells how it came and the consents that came with it. */
@Component
class Acceptance {

    private final SubmissionRepository repository;
    private final Leads leads;
    private final Consents consents;
    private final Ledger ledger;

    Acceptance(SubmissionRepository repository, Leads leads, Consents consents, Ledger ledger) {
        this.repository = repository;
        this.consents = consents;
        this.leads = leads;
        this.ledger = ledger;
    }

    /**
     * Returns false, and changes nothing, if it can be no lead.
     *
     * @param confirmed whether the owner of the address did so just now
     */
    boolean accept(Form form, Submission submission, boolean confirmed, Instant now) {
        var arriving = new Arriving(form, submission);
        var actor = new Actor(CurrentWorkspace.get(), form.id(), Actor.Via.OWN_SERVER, Set.of());
        var lead = leadOf(leads.create(arriving.arrival(), actor));
        lead.ifPresent(it -> {
            ledger.append(arriving.fact(it.value()));
            var contact = leads.get(it).orElseThrow().contactId();
            consents.recordAll(arriving.consents(contact, confirmed ? now : null), actor);
            repository.move(submission.id(), State.LEAD, it.value(), now);
        });
        return lead.isPresent();
    }

    private static Optional<LeadId> leadOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var lead) -> Optional.of(lead);
            case Outcome.Seen(var lead) -> Optional.of(lead);
            case Outcome.Unchanged(var lead) -> Optional.of(lead);
            case Outcome.Refused _ -> Optional.empty();
        };
    }
}
