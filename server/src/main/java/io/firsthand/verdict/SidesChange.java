package io.firsthand.verdict;

import io.firsthand.agreement.Agreements;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Verdict;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.database.WorkspaceId;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who would change sides if a definition came in force: all open leads are judged by both, a few hundred in a
 * transaction, and nothing is written about them. What a crash interrupts goes on where it stood.
 */
@Service
public class SidesChange {

    private static final int MOST_LISTED = 500;

    private final Panels panels;
    private final Agreements agreements;
    private final KnowledgeOf knowledge;
    private final Leads leads;
    private final SidesRepository repository;
    private final Exclusive exclusive;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SidesChange(
            Panels panels,
            Agreements agreements,
            KnowledgeOf knowledge,
            Leads leads,
            SidesRepository repository,
            Exclusive exclusive,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.agreements = agreements;
        this.knowledge = knowledge;
        this.leads = leads;
        this.repository = repository;
        this.exclusive = exclusive;
        this.events = events;
        this.clock = clock;
    }

    /** From one verdict to another. */
    record Pair(Optional<Verdict> before, Optional<Verdict> after) {}

    /** Published when somebody asks. */
    record Asked(WorkspaceId workspace) {}

    /** Begins to find out; false if there is no such definition. */
    @Transactional
    public boolean ask(UUID definition) {
        var found = agreements.find(definition);
        found.ifPresent(it -> {
            var total = leads.count(LeadQuery.ALL.withStages(Judging.OPEN)).value();
            repository.start(CurrentWorkspace.get().value(), definition, it.hash(), total, now());
            events.publishEvent(new Asked(CurrentWorkspace.get()));
        });
        return found.isPresent();
    }

    /** What was found out so far; empty if nobody asked. */
    @Transactional(readOnly = true)
    public Optional<Sides> of(UUID definition) {
        return repository.find(CurrentWorkspace.get().value(), definition);
    }

    /** Judges some leads for whoever asked first; false when nobody waits, or somebody else is at it. */
    @Transactional
    public boolean round() {
        var workspace = CurrentWorkspace.get().value();
        if (repository.next(workspace).isEmpty() || !exclusive.take(Judging.WORK)) {
            return false;
        }
        var next = repository.next(workspace).orElse(null);
        if (next == null) {
            return false;
        }
        var definition = agreements.find(next.definition()).orElse(null);
        if (definition == null || !definition.hash().equals(next.hash())) {
            repository.step(workspace, next.definition(), null, 0, now());
            return true;
        }
        try {
            step(workspace, next, panels.current(), panels.with(definition));
        } catch (Uncompilable _) {
            repository.step(workspace, next.definition(), null, 0, now());
        }
        return true;
    }

    private void step(UUID workspace, SidesRepository.Running next, Panel before, Panel after) {
        var wanted = new ArrayList<>(before.seats());
        wanted.addAll(after.seats());
        var some =
                knowledge.after(next.last(), Judging.OPEN, Judging.CHUNK, new Panel(wanted, before.broken()).wanted());
        var moves = new HashMap<Pair, Long>();
        var changes = new ArrayList<Sides.Change>();
        var now = now();
        for (var lead : some) {
            var pair = new Pair(verdict(before, lead, now), verdict(after, lead, now));
            moves.merge(pair, 1L, Long::sum);
            if (!pair.before().equals(pair.after())) {
                changes.add(new Sides.Change(lead.id(), pair.before(), pair.after()));
            }
        }
        repository.count(workspace, next.definition(), moves);
        var room = MOST_LISTED - (int) repository.listed(workspace, next.definition());
        repository.list(workspace, next.definition(), changes.subList(0, Math.clamp(room, 0, changes.size())));
        var last = some.isEmpty() ? null : some.getLast().id();
        repository.step(workspace, next.definition(), last, some.size(), some.size() < Judging.CHUNK ? now : null);
    }

    private static Optional<Verdict> verdict(Panel panel, KnownLead lead, Instant now) {
        return panel.seat(lead.knowledge(), now)
                .map(it -> it.judge(lead.knowledge(), now).verdict());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
