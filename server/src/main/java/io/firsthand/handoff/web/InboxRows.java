package io.firsthand.handoff.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.firsthand.clock.ClockState;
import io.firsthand.committee.Committees;
import io.firsthand.committee.Gap;
import io.firsthand.handoff.Inbox;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadCards;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.web.TrustCard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts rows of inboxes together, with a few queries for all of them, in one transaction. */
@Component
@Transactional(readOnly = true)
class InboxRows {

    /** The worst ones are enough here. */
    private static final int GAPS = 2;

    private final Leads leads;
    private final LeadCards cards;
    private final Opportunities opportunities;
    private final Committees committees;
    private final People people;
    private final Clock clock;

    InboxRows(
            Leads leads,
            LeadCards cards,
            Opportunities opportunities,
            Committees committees,
            People people,
            Clock clock) {
        this.leads = leads;
        this.cards = cards;
        this.opportunities = opportunities;
        this.committees = committees;
        this.people = people;
        this.clock = clock;
    }

    List<InboxRow> of(List<Inbox.Item> items, Actor actor, Locale locale) {
        var known = leads.all(items.stream().map(it -> it.handoff().lead()).toList()).stream()
                .collect(toMap(Lead::id, identity()));
        var trust = cards.of(known.values(), locale);
        var open = opportunities.openOf(known.keySet()).stream()
                .collect(toMap(Opportunity::lead, Opportunity::id, (first, _) -> first));
        var gaps = committees.missing(known.values().stream()
                .flatMap(it -> Stream.ofNullable(it.company()))
                .map(CompanyLink::id)
                .collect(toSet()));
        var names = people.names();
        var now = clock.instant();
        return items.stream()
                .flatMap(it -> row(it, known, trust, open, gaps, names, actor, now).stream())
                .toList();
    }

    private static Optional<InboxRow> row(
            Inbox.Item it,
            Map<LeadId, Lead> leads,
            Map<LeadId, TrustCard> trust,
            Map<LeadId, UUID> open,
            Map<CompanyId, List<Gap.Kind>> gaps,
            Map<UUID, String> names,
            Actor actor,
            Instant now) {
        @Nullable Lead lead = leads.get(it.handoff().lead());
        @Nullable TrustCard card = trust.get(it.handoff().lead());
        if (lead == null || card == null) {
            return Optional.empty();
        }
        return Optional.of(new InboxRow(
                it.handoff(),
                lead,
                card,
                dues(it, now),
                open.get(lead.id()),
                lead.company() == null
                        ? List.of()
                        : gaps.getOrDefault(lead.company().id(), List.of()).stream()
                                .limit(GAPS)
                                .toList(),
                names.get(it.handoff().offered().by()),
                actor.may(Permission.WRITE_LEADS)));
    }

    /** What was kept in time needs no more attention. */
    static List<Due> dues(Inbox.Item it, Instant now) {
        return it.clocks().stream()
                .map(clock -> Due.of(clock, now))
                .filter(due -> due.clock().isOpen()
                        || due.state() == ClockState.BREACHED
                        || due.state() == ClockState.MET_LATE)
                .toList();
    }
}
