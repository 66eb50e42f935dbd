package io.firsthand.committee;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of ours learn of the people of a company; each word of it is written with a fact of the lead. */
@Service
@Transactional
public class Observations {

    private final ObservationRepository observations;
    private final MemberRepository members;
    private final PurchaseRepository purchases;
    private final LeadRecords records;
    private final Leads leads;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Observations(
            ObservationRepository observations,
            MemberRepository members,
            PurchaseRepository purchases,
            LeadRecords records,
            Leads leads,
            Ledger ledger,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.observations = observations;
        this.members = members;
        this.purchases = purchases;
        this.records = records;
        this.leads = leads;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes down what somebody says of the person of a lead. */
    public Observing observe(NewObservation it, Actor actor) {
        var now = now();
        var checker = new Checker();
        var at = it.at() == null ? now : checker.time("at", it.at(), now);
        if (it.isEmpty()) {
            checker.add("role", Reason.MISSING, "");
        }
        var lead = listed(it.lead());
        if (lead.isEmpty() || records.changing(List.of(it.lead())).isEmpty()) {
            return new Observing.Missing();
        }
        if (it.purchase() != null && !isOf(it.purchase(), lead.get())) {
            checker.add("purchase", Reason.UNKNOWN_CHOICE, "");
        }
        if (!checker.isContent()) {
            return new Observing.Refused(checker.mistakes());
        }
        var id = ids.next();
        var fact = ledger.append(CommitteeFacts.observed(id, it, actor.id(), at));
        var observation = new Observation(
                id,
                it.lead(),
                it.purchase(),
                it.role(),
                it.stance(),
                it.awareness(),
                it.how(),
                it.source(),
                actor.id(),
                at,
                now,
                fact);
        observations.insert(workspace(), observation);
        refold(it.lead(), it.purchase());
        tell(lead.get());
        return new Observing.Observed(observation);
    }

    /** What a capture says; its own fact evidences it. */
    void take(Observation it) {
        if (observations.insert(workspace(), it)) {
            refold(it.lead(), it.purchase());
            leads.get(it.lead()).ifPresent(this::tell);
        }
    }

    /** Takes back what was said by mistake; false where there is nothing to take back, or a capture says it. */
    public boolean withdraw(UUID id, Actor actor) {
        var it = observations.find(workspace(), id).orElse(null);
        if (it == null || it.how() == How.CAPTURED) {
            return false;
        }
        records.changing(List.of(it.lead()));
        if (!observations.withdraw(workspace(), id, now())) {
            return false;
        }
        ledger.append(CommitteeFacts.withdrawn(it, actor.id(), now()));
        refold(it.lead(), it.purchase());
        leads.get(it.lead()).ifPresent(this::tell);
        return true;
    }

    /** All that was said of the person of a lead and not taken back, in the order it was written down. */
    @Transactional(readOnly = true)
    public List<Observation> of(LeadId lead) {
        return observations.of(workspace(), List.of(lead));
    }

    @Transactional(readOnly = true)
    public Optional<Observation> find(UUID id) {
        return observations.find(workspace(), id);
    }

    private void refold(LeadId lead, @Nullable UUID purchase) {
        var all = observations.of(workspace(), List.of(lead)).stream()
                .filter(it -> Objects.equals(it.purchase(), purchase))
                .toList();
        members.keep(workspace(), ids.next(), lead, purchase, Known.of(all));
    }

    private void tell(Lead lead) {
        Optional.ofNullable(lead.company())
                .map(CompanyLink::id)
                .ifPresent(it -> events.publishEvent(new CommitteeChanged(CurrentWorkspace.get(), it.value())));
    }

    private boolean isOf(UUID purchase, Lead lead) {
        var company = lead.company();
        return company != null
                && purchases
                        .find(workspace(), purchase)
                        .filter(it -> it.company().equals(company.id()))
                        .isPresent();
    }

    private Optional<Lead> listed(LeadId id) {
        return leads.get(id).filter(it -> !it.erased() && (!it.withdrawn() || it.mergedInto() != null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
