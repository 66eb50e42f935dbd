package io.firsthand.bench;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.Decision;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.GroupChanges;
import io.firsthand.routing.GroupWish;
import io.firsthand.routing.Routing;
import io.firsthand.routing.RuleChanges;
import io.firsthand.routing.RuleWish;
import io.firsthand.routing.Saved;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Target;
import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Figures;
import io.firsthand.scoreboard.Measure;
import io.firsthand.scoreboard.Narrowing;
import io.firsthand.scoreboard.Scoreboard;
import io.firsthand.scoreboard.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Routes 10,000 leads at once by 20 rules to 20 people, and shows the scoreboard of a million handoffs. */
final class Scores implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int ROUTED = 10_000;
    private static final int REPS = 20;
    private static final int LOOKS = 20;
    private static final double WANTED_MILLIS = 300;
    private static final double WANTED_SECONDS = 10;
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private final InProcess server;
    private final WorkspaceId workspace;
    private final List<LeadId> leads;
    private final long counting;

    private Scores(InProcess server, WorkspaceId workspace, List<LeadId> leads, long counting) {
        this.server = server;
        this.workspace = workspace;
        this.leads = leads;
        this.counting = counting;
    }

    static Scores prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("rita@bench.example"), "Rita", Function.REVOPS, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, Served.PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded(var founded, var _))) {
            throw new IllegalStateException("Not founded");
        }
        LeadTable.fill(place, place.most(LEADS));
        return CurrentWorkspace.in(founded.id(), () -> filled(server, founded.id(), place.most(ROUTED)));
    }

    private static Scores filled(InProcess server, WorkspaceId workspace, int routed) {
        var reps = new ArrayList<PersonId>();
        for (var i = 0; i < REPS; i++) {
            var wish = new NewPerson(new Email("rep" + i + "@bench.example"), "Rep " + i, Function.SALES, Role.MEMBER);
            server.bean(People.class).add(wish, Served.PASSPHRASE, PREFERENCES);
        }
        server.bean(People.class).all().stream()
                .filter(it -> it.function() == Function.SALES)
                .forEach(it -> reps.add(it.id()));
        var seats = reps.stream().map(it -> new GroupWish.Seat(it, 1)).toList();
        var group = done(server.bean(GroupChanges.class).add(new GroupWish("All", Hours.PREFER, seats)));
        for (var i = 0; i < 20; i++) {
            done(server.bean(RuleChanges.class)
                    .add(new RuleWish(
                            "Rule " + i,
                            i == 19
                                    ? ""
                                    : "source.campaign == 'campaign " + (40 + i)
                                            + "' && contact.title.mentions('pack')",
                            Optional.of(new Target.ToGroup(group)),
                            List.of(),
                            true)));
        }
        server.bean(Setups.class).turn(true);
        fill(server, workspace, reps);
        var start = System.nanoTime();
        var handoffs = count(server, workspace);
        while (server.bean(Scoreboard.class).total(Narrowing.of(Span.ALL)).count(Measure.OFFERED) < handoffs) {
            LockSupport.parkNanos(100_000_000); // The server's own work may be at it.
        }
        return new Scores(server, workspace, some(server, workspace, routed), System.nanoTime() - start);
    }

    private static long count(InProcess server, WorkspaceId workspace) {
        return server.bean(TransactionTemplate.class)
                .execute(_ -> server.bean(JdbcClient.class)
                        .sql("select count(*) from handoff where workspace_id = :workspace")
                        .param("workspace", workspace.value())
                        .query(Long.class)
                        .single());
    }

    private static void fill(InProcess server, WorkspaceId workspace, List<PersonId> reps) {
        var ids = reps.stream().map(it -> it.value().toString()).toArray(String[]::new);
        // At once, for a handoff that the server counts before it has clocks is not counted again.
        server.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            for (var sql : List.of(HANDOFFS, CLOCKS)) {
                server.bean(JdbcClient.class)
                        .sql(sql)
                        .param("workspace", workspace.value())
                        .param("reps", ids)
                        .update();
            }
        });
        for (var table : List.of("handoff", "clock")) {
            server.bean(JdbcClient.class).sql("analyze " + table).update();
        }
    }

    private static final String HANDOFFS = """
            insert into handoff (workspace_id, id, version, lead_id, number, state, person_id, offered_by, via, offered_at,
                answered_at, by_default, closed_at, reject_kind, verdict, packet_percent, packet_missing, channel,
                attempts, first_response_at, urgency, changed_at)
            select workspace_id, gen_random_uuid(), 1, id, 1,
                (array['qualified', 'qualified', 'returned', 'rejected', 'won', 'disqualified'])[1 + hash % 6],
                (cast(:reps as uuid[]))[1 + hash % 20], id, 'routed', at, at + interval '1 hour', hash % 11 = 0,
                at + interval '9 days', case when hash % 6 = 3 then 'definitional' end,
                case when hash % 7 > 0 then 'qualified' else 'incomplete' end, hash % 101, '{}', channel, hash % 5,
                case when hash % 6 <> 3 then at + interval '2 hours' end, at, at
            from (select *, hashtext(id::text)::bigint & 2147483647 as hash,
                now() - (hashtext(id::text || 'x')::bigint & 2147483647) % 63000000 * interval '1 second' as at
                from lead where workspace_id = :workspace) as lead
            where :reps is not null
            """;

    private static final String CLOCKS = """
            insert into clock (workspace_id, id, lead_id, handoff_id, kind, person_id, target_minutes, started_at,
                running_since, used_before_ms, risk_at, due_at, steps, state, breached, told, ended_at, used_ms)
            select h.workspace_id, gen_random_uuid(), h.lead_id, h.id, kind, h.person_id, 240, h.offered_at, h.offered_at, 0,
                h.offered_at, h.offered_at, '', case when late then 'MET_LATE' else 'MET' end, late, 0,
                h.offered_at + interval '1 hour', (hashtext(h.id::text)::bigint & 2147483647) % 20000000
            from handoff as h
            cross join (values ('ACCEPTANCE'), ('RESPONSE')) as kinds (kind)
            cross join lateral (select h.attempts = 3 as late) as lateness
            where h.workspace_id = :workspace and :reps is not null
            """;

    private static List<LeadId> some(InProcess server, WorkspaceId workspace, int most) {
        return server.bean(TransactionTemplate.class)
                .execute(_ -> server.bean(JdbcClient.class)
                        .sql("select id from lead where workspace_id = :workspace limit :most")
                        .param("workspace", workspace.value())
                        .param("most", most)
                        .query((row, _) -> new LeadId(row.getObject(1, UUID.class)))
                        .list());
    }

    private static UUID done(Saved saved) {
        if (saved instanceof Saved.Done(var id)) {
            return id;
        }
        throw new IllegalStateException(saved.toString());
    }

    @Override
    public List<Figure> measure() {
        return CurrentWorkspace.in(workspace, () -> {
            var start = System.nanoTime();
            var decisions = server.bean(TransactionTemplate.class)
                    .execute(_ -> server.bean(Routing.class).decide(leads, MONDAY));
            var routing = System.nanoTime() - start;
            var found = decisions.values().stream()
                    .map(Decision::person)
                    .filter(Optional::isPresent)
                    .count();
            Place.tell("%,d of %,d leads went to somebody; all handoffs counted once in %.1f s"
                    .formatted(found, leads.size(), counting / 1e9));
            var figures = new ArrayList<Figure>();
            figures.add(Figure.seconds("routing %,d leads".formatted(leads.size()), routing)
                    .target(WANTED_SECONDS));
            figures.addAll(look("4 weeks by person", Span.MONTH, Cut.PERSON));
            figures.addAll(look("52 weeks by week", Span.YEAR, Cut.WEEK));
            figures.addAll(look("all time by person", Span.ALL, Cut.PERSON));
            return figures;
        });
    }

    private List<Figure> look(String name, Span span, Cut cut) {
        var scoreboard = server.bean(Scoreboard.class);
        var taken = new Latencies();
        for (var i = 0; i < LOOKS; i++) {
            var start = System.nanoTime();
            var total = scoreboard.by(cut, Narrowing.of(span)).values().stream().reduce(Figures.none(), Figures::and);
            scoreboard.overdue();
            taken.add(System.nanoTime() - start);
            if (total.count(Measure.OFFERED) == 0) {
                throw new IllegalStateException("Nothing was counted");
            }
        }
        return List.of(
                Figure.millis("scoreboard of " + name + ", median", taken.percentile(50)),
                Figure.millis("scoreboard of " + name + ", slowest of " + LOOKS, taken.percentile(100))
                        .target(WANTED_MILLIS));
    }

    @Override
    public void close() {
        server.close();
    }
}
