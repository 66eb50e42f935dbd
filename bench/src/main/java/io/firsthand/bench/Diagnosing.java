package io.firsthand.bench;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.State;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All questions of the diagnostic asked of a million leads with stages, touches and opportunities, put there by SQL. */
final class Diagnosing implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final double WANTED_SECONDS = 20;
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);

    private final InProcess server;
    private final WorkspaceId workspace;

    private Diagnosing(InProcess server, WorkspaceId workspace) {
        this.server = server;
        this.workspace = workspace;
    }

    static Diagnosing prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("rita@bench.example"), "Rita", Function.REVOPS, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, Served.PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded founded)) {
            throw new IllegalStateException("Not founded");
        }
        var workspace = founded.workspace().id();
        LeadTable.fill(place, place.most(LEADS));
        CurrentWorkspace.run(workspace, () -> goOn(server, workspace));
        return new Diagnosing(server, workspace);
    }

    /** Two touches for most, an opportunity for one in eight, and the stages that each went through. */
    private static void goOn(InProcess server, WorkspaceId workspace) {
        for (var sql : List.of("""
                insert into touch (workspace_id, id, lead_id, medium, direction, outcome, human, responds, at, received_at)
                select workspace_id, gen_random_uuid(), id, 'call', 'outbound', 'attempted', true, true,
                    captured_at + n * interval '5 hours', captured_at
                from lead, generate_series(1, 2) as n where workspace_id = :workspace and hashtext(id::text) % 4 <> 0
                """, """
                insert into opportunity (workspace_id, id, lead_id, version, name, amount, currency, expected_close, status,
                    opened_at, closed_at, edited, received_at)
                select workspace_id, gen_random_uuid(), id, 1, 'Machine', 1000 + hash % 50000, 'EUR', captured_at::date + 90,
                    (array['open', 'won', 'lost'])[1 + hash % 3], captured_at + interval '20 days',
                    case when hash % 3 > 0 then captured_at + interval '70 days' end, false, captured_at
                from (select *, hashtext(id::text)::bigint & 2147483647 as hash from lead) as lead
                where workspace_id = :workspace and hash % 8 = 0
                """, """
                insert into lead_stage (workspace_id, lead_id, number, stage, entered_at, left_at)
                select workspace_id, id, n - 1, (array['inquiry', 'mql', 'sal'])[n], captured_at + (n - 1) * interval '2 days',
                    case when n < 3 then captured_at + n * interval '2 days' end
                from lead, generate_series(1, 3) as n where workspace_id = :workspace
                """)) {
            server.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                server.bean(JdbcClient.class)
                        .sql(sql)
                        .param("workspace", workspace.value())
                        .update();
            });
        }
        // As PostgreSQL does by itself a while after a load, and not while it is asked.
        server.bean(JdbcClient.class)
                .sql("vacuum analyze touch, opportunity, lead_stage")
                .update();
    }

    @Override
    public List<Figure> measure() {
        var before = server.cpu();
        var start = System.nanoTime();
        var saved = CurrentWorkspace.in(
                workspace, () -> server.bean(Diagnoses.class).run(null).orElseThrow());
        var nanos = System.nanoTime() - start;
        var found = saved.diagnosis().orElseThrow();
        Place.tell("%,d leads, %d findings, %d of which cannot be told"
                .formatted(found.volume().leads(), found.findings().size(), found.count(State.CANNOT_TELL)));
        return List.of(
                Figure.seconds("diagnosis of %,d leads".formatted(found.volume().leads()), nanos)
                        .target(WANTED_SECONDS),
                Figure.processor(
                        "processor time for a lead, server and database",
                        server.cpu().minus(before),
                        found.volume().leads()));
    }

    @Override
    public void close() {
        server.close();
    }
}
