package io.firsthand.duplicate;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestComponent
class DuplicateSamples implements Samples {

    private final Leads leads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DuplicateSamples(Leads leads, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.leads = leads;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void make(Neighbour neighbour) {
        neighbour.has(pair(neighbour, other(neighbour)), "/duplicates/", "/api/v1/duplicates/");
    }

    private UUID other(Neighbour neighbour) {
        var of = neighbour.company();
        var arrival = Arrival.of(
                ContactDetails.of("Wald Lead", "wald@neighbour.example", null, null),
                "Walls Inc.",
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        LeadId lead =
                ((Outcome.Created) of.in(() -> leads.create(arrival, of.maya().actor()))).lead();
        return of.in(() -> leads.get(lead)).orElseThrow().contactId().value();
    }

    /** As the hunt would write it down a moment later. */
    private UUID pair(Neighbour neighbour, UUID other) {
        var id = UUID.randomUUID();
        neighbour
                .company()
                .run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into duplicate_pair (workspace_id, id, one_id, other_id, score, state, found_at)
                        values (:workspace, :id, least(:one, :other), greatest(:one, :other), 500, 'open', now())
                        """)
                        .param("workspace", neighbour.company().id().value())
                        .param("id", id)
                        .param("one", neighbour.lead().contactId().value())
                        .param("other", other)
                        .update()));
        return id;
    }
}
