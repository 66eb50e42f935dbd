package io.firsthand.bench;

import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Person;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hundred thousand promises that run, of which twenty a second are at risk for a minute: how long after its moment the
 * last one is told, what that costs, and how long counting in business time takes. Leads, handoffs and clocks are put
 * there by SQL; whoever is told is told as in life, in the app.
 */
final class OpenClocks implements Scenario {

    private static final int CLOCKS = 100_000;
    private static final int TOLD = 1_200;
    private static final int WINDOW_SECONDS = 60;
    private static final double LATEST_SECONDS = 5;
    private static final long SECOND = 1_000_000_000;
    private static final int CALLS = 1_000_000;
    private static final Preferences PREFERENCES = new Preferences(ZoneOffset.UTC, Locale.ENGLISH);

    private final InProcess server;
    private final WorkspaceId workspace;
    private final int clocks;
    private int rounds;

    private OpenClocks(InProcess server, WorkspaceId workspace, int clocks) {
        this.server = server;
        this.workspace = workspace;
        this.clocks = clocks;
    }

    static OpenClocks prepare(Place place) throws Exception {
        var server = InProcess.start(place);
        var wish = new NewPerson(new Email("sam@bench.example"), "Sam", Function.SALES, Role.ADMIN);
        if (!(server.bean(Workspaces.class).found("Bench", wish, Served.PASSPHRASE, PREFERENCES)
                instanceof Founding.Founded(var founded, var sam))) {
            throw new IllegalStateException("Not founded");
        }
        var clocks = Math.max(5 * TOLD, place.most(CLOCKS));
        LeadTable.fill(place, clocks);
        var scenario = new OpenClocks(server, founded.id(), clocks);
        scenario.fill(sam);
        return scenario;
    }

    private void fill(Person sam) {
        run("""
                insert into handoff (workspace_id, id, version, lead_id, number, state, person_id, offered_by, via, offered_at,
                    by_default, packet_percent, packet_missing, channel, attempts, urgency, changed_at)
                select workspace_id, gen_random_uuid(), 1, id, 1, 'accepted', :sam, :sam, 'picked', now() - interval '3 hours',
                    false, 100, '{}', channel, 0, now() + interval '2 days', now()
                from lead where workspace_id = :workspace
                """, sam);
        run("""
                insert into clock (workspace_id, id, lead_id, handoff_id, kind, person_id, target_minutes, started_at,
                    running_since, used_before_ms, risk_at, due_at, steps, state, breached, told, next_alarm_at)
                select workspace_id, gen_random_uuid(), lead_id, id, 'RESPONSE', :sam, 240, offered_at, offered_at, 0, risk_at,
                    risk_at + interval '1 hour', '', 'ON_TRACK', false, 0, risk_at
                from (select *, now() + interval '1 day' + random() * interval '10 days' as risk_at
                    from handoff where workspace_id = :workspace) as it
                """, sam);
        run("analyze", sam);
    }

    private void run(String sql, Person sam) {
        in(() -> sql.equals("analyze")
                ? jdbc().sql("analyze clock").update()
                : jdbc().sql(sql)
                        .param("sam", sam.id().value())
                        .param("workspace", workspace.value())
                        .update());
    }

    @Override
    public List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        figures.addAll(alarms());
        figures.addAll(arithmetic());
        return figures;
    }

    private List<Figure> alarms() {
        var idle = server.cpu();
        LockSupport.parkNanos(10 * SECOND);
        var quiet = server.cpu().minus(idle);
        var due = in(() -> jdbc().sql("""
                        update clock set risk_at = at, next_alarm_at = at
                        from (select id, now() + interval '5 seconds' + random() * :window * interval '1 second' as at
                            from clock where workspace_id = :workspace and told = 0 order by id limit :told) as soon
                        where clock.workspace_id = :workspace and clock.id = soon.id
                        """)
                .param("workspace", workspace.value())
                .param("window", WINDOW_SECONDS)
                .param("told", TOLD)
                .update());
        var before = server.cpu();
        var start = System.nanoTime();
        var latest = 0.0;
        while (System.nanoTime() - start < (WINDOW_SECONDS + 15) * SECOND) {
            latest = Math.max(latest, oldest());
            LockSupport.parkNanos(SECOND / 5);
        }
        var used = server.cpu().minus(before);
        var told = told();
        if (told != (long) ++rounds * TOLD) {
            throw new IllegalStateException("Told %d of %d".formatted(told, due));
        }
        return List.of(
                new Figure(
                                "of %,d open clocks %,d told in a minute: the latest after its moment"
                                        .formatted(clocks, TOLD),
                                latest,
                                "s",
                                OptionalDouble.empty(),
                                false)
                        .target(LATEST_SECONDS),
                core("of one core, server and database, while nothing is due", quiet, 10),
                core("of one core, server and database, while 20 a second are told", used, WINDOW_SECONDS + 15));
    }

    private static Figure core(String what, Duration used, int seconds) {
        return new Figure(what, used.toNanos() * 100.0 / SECOND / seconds, "%", OptionalDouble.empty(), false);
    }

    /** How many seconds the longest due alarm waits by now. */
    private double oldest() {
        return in(() -> jdbc().sql("""
                        select coalesce(extract(epoch from clock_timestamp() - min(next_alarm_at)), 0)::float8 from clock
                        where workspace_id = :workspace and next_alarm_at <= clock_timestamp()
                        """)
                .param("workspace", workspace.value())
                .query(Double.class)
                .single());
    }

    private long told() {
        return in(() -> jdbc().sql("select count(*) from clock where workspace_id = :workspace and told > 0")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single());
    }

    private static List<Figure> arithmetic() {
        var holidays = IntStream.range(2020, 2040)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 10).mapToObj(month -> LocalDate.of(year, month, 3)))
                .collect(Collectors.toSet());
        var usual = BusinessCalendar.usual(ZoneId.of("Europe/Berlin"));
        var calendar = new BusinessCalendar(usual.zone(), usual.hours(), holidays);
        return List.of(
                nanos("four business hours added", calendar, Duration.ofHours(4)),
                nanos("a month of business time added", calendar, Duration.ofHours(168)),
                nanos(
                        "five years of business time added, with holidays and clock changes",
                        calendar,
                        Duration.ofHours(10_000)));
    }

    private static Figure nanos(String what, BusinessCalendar calendar, Duration business) {
        var from = Instant.parse("2026-11-23T08:00:00Z");
        var sum = 0L;
        for (var i = 0; i < CALLS / 10; i++) {
            sum += calendar.plus(from.plusSeconds(i % 604_800), business).getEpochSecond();
        }
        var start = System.nanoTime();
        for (var i = 0; i < CALLS; i++) {
            sum += calendar.plus(from.plusSeconds(i % 604_800), business).getEpochSecond();
        }
        var nanos = System.nanoTime() - start;
        if (sum == 0) {
            throw new IllegalStateException("Never");
        }
        return new Figure(what, nanos / (double) CALLS, "ns", OptionalDouble.empty(), false);
    }

    private JdbcClient jdbc() {
        return server.bean(JdbcClient.class);
    }

    private <T> T in(Supplier<T> work) {
        return CurrentWorkspace.in(
                workspace,
                () -> Objects.requireNonNull(
                        server.bean(TransactionTemplate.class).execute(_ -> work.get())));
    }

    @Override
    public void close() {
        server.close();
    }
}
