package io.firsthand.backtest;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Parley;
import io.firsthand.verdict.SidesChange;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A definition, its back-test, and what was judged by it. */
@TestComponent
class DefinitionSamples implements Samples {

    private final Agreements agreements;
    private final Backtests backtests;
    private final SidesChange sides;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DefinitionSamples(
            Agreements agreements,
            Backtests backtests,
            SidesChange sides,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.backtests = backtests;
        this.sides = sides;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var rita = company.rita().actor();
        var content = Parley.content("Walled definition");
        var definition =
                company.in(() -> agreements.create(content, null, rita)).id();
        company.run(() -> sides.ask(definition));
        judged(neighbour, definition);
        var plan = new Plan(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), false, Goal.SQL, null, null);
        var backtest = company.in(() -> (Starting.Started) backtests.start(definition, plan, rita));
        neighbour.has(definition, "/definitions/", "/api/v1/definitions/");
        neighbour.has(backtest.backtest().id(), "/backtests/", "/api/v1/backtests/");
    }

    /** As if the definition had been in force. */
    private void judged(Neighbour neighbour, UUID definition) {
        neighbour
                .company()
                .run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into verdict (workspace_id, lead_id, definition_id, version, verdict, counts, points,
                            reachable, fit, intent, results, since, judged_at, lead_version, captured_at)
                        values (:workspace, :lead, :definition, 1, 'incomplete', 'incomplete', 0, 20, 0, 0, 'Uu', now(),
                            now(), 1, now())
                        """)
                        .param("workspace", neighbour.company().id().value())
                        .param("lead", neighbour.lead().id().value())
                        .param("definition", definition)
                        .update()));
    }
}
