package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Ledger;
import io.firsthand.tlog.evidence.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log on from where it was read last, and makes events of its facts: nothing is slower because somebody listens,
 * nothing is told that was not committed, and in the order of the log. What is told and how far was read is one
 * transaction, so that nothing is left out or told twice wherever the server stops.
 */
@Component
class Tail {

    static final int CHUNK = 500;

    /** What happened so long before it was written down is history that somebody brought, and no news. */
    private static final Duration HISTORY = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Leads leads;
    private final Outbox outbox;

    Tail(JdbcClient jdbc, Ledger ledger, Leads leads, Outbox outbox) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.leads = leads;
        this.outbox = outbox;
    }

    /** Reads from now on, if it did not before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        sql("""
                insert into outbound_mark (workspace_id, log_index) values (:workspace, :index)
                on conflict (workspace_id) do nothing
                """).param("index", ledger.size()).update();
    }

    /** Returns how many facts were read; at most one node reads at a time. */
    @Transactional
    public int read() {
        var mark = sql("select log_index from outbound_mark where workspace_id = :workspace for update skip locked")
                .query(Long.class)
                .optional();
        if (mark.isEmpty()) {
            return 0;
        }
        var listening = outbox.listening();
        if (listening.isEmpty()) {
            moveTo(mark.get(), ledger.size());
            return 0;
        }
        var facts = ledger.since(mark.get(), CHUNK);
        if (!facts.isEmpty()) {
            outbox.announce(listening, events(facts, listening));
            moveTo(mark.get(), facts.getLast().index().orElseThrow() + 1);
        }
        return facts.size();
    }

    private void moveTo(long from, long to) {
        if (from != to) {
            sql("update outbound_mark set log_index = :to where workspace_id = :workspace")
                    .param("to", to)
                    .update();
        }
    }

    private List<Event> events(List<Fact> facts, List<Endpoint> listening) {
        var wanted = listening.stream().flatMap(it -> it.events().stream()).collect(Collectors.toSet());
        var since = listening.stream()
                .map(Endpoint::since)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var telling = facts.stream()
                .filter(it -> it.lead().isPresent()
                        && !it.values().isEmpty()
                        && !it.receivedAt().isBefore(since)
                        && it.at().isAfter(it.receivedAt().minus(HISTORY)))
                .filter(it -> types(it).stream().anyMatch(type -> wanted.contains(type.id())))
                .toList();
        var known =
                leads
                        .all(telling.stream()
                                .map(it -> new LeadId(it.lead().orElseThrow()))
                                .distinct()
                                .toList())
                        .stream()
                        .filter(it -> !it.erased())
                        .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        var events = new ArrayList<Event>();
        for (var fact : telling) {
            var lead = known.get(fact.lead().orElseThrow());
            if (lead != null) {
                types(fact).forEach(type -> events.add(event(type, fact, lead)));
            }
        }
        return events;
    }

    private static List<EventType> types(Fact fact) {
        var stage = fact.values().getOrDefault(Label.STAGE, Map.of()).get("new");
        return EventType.of(fact.kind(), stage instanceof String text ? text : null);
    }

    private static Event event(EventType type, Fact fact, Lead lead) {
        return new Event(
                "fact %s %s".formatted(fact.id(), type.id()),
                type,
                fact.at(),
                lead,
                person(fact),
                fact.by(),
                fact.values());
    }

    private static @Nullable PersonId person(Fact fact) {
        return fact.values().getOrDefault(Label.CHANGE, Map.of()).get("person") instanceof String text
                ? new PersonId(UUID.fromString(text))
                : null;
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
