package io.firsthand.clock;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks as they are written down. */
@Repository
class ClockRepository {

    private static final String SELECT = "select * from clock where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, List<Clock> clocks) {
        jdbc.sql("""
                insert into clock (workspace_id, id, lead_id, handoff_id, kind, person_id, target_minutes, started_at,
                    running_since, used_before_ms, risk_at, due_at, steps, state, breached, told, next_alarm_at)
                select :workspace, id, lead, handoff, kind, person, target, started, started, 0, risk, due, steps, state,
                    false, 0, next
                from unnest(:ids::uuid[], :leads::uuid[], :handoffs::uuid[], :kinds::text[], :people::uuid[],
                        :targets::int[], :started::timestamptz[], :risks::timestamptz[], :dues::timestamptz[],
                        :steps::text[], :states::text[], :nexts::timestamptz[])
                    as it (id, lead, handoff, kind, person, target, started, risk, due, steps, state, next)
                """)
                .params(Columns.of(clocks)
                        .with("ids", Clock::id)
                        .with("leads", it -> it.lead().value())
                        .with("handoffs", Clock::handoff)
                        .with("kinds", it -> it.kind().name())
                        .with("people", Clock::person)
                        .with("targets", Clock::targetMinutes)
                        .with("started", Clock::startedAt)
                        .with("risks", Clock::riskAt)
                        .with("dues", Clock::dueAt)
                        .with("steps", it -> StepAt.kept(it.steps()))
                        .with("states", it -> ClockState.ON_TRACK)
                        .with("nexts", ClockWork::nextAlarmAt)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Writes all that changes about a clock; of the state, what is true at {@code now}. */
    void update(UUID workspace, List<Clock> clocks, Instant now) {
        jdbc.sql("""
                update clock set running_since = it.running, used_before_ms = it.used_before, risk_at = it.risk,
                    due_at = it.due, steps = it.steps, state = it.state, breached = it.breached, told = it.told,
                    next_alarm_at = it.next, failures = 0, paused_at = it.paused, pause_reason = it.pause_reason,
                    ended_at = it.ended, used_ms = it.used, end_reason = it.end_reason
                from unnest(:ids::uuid[], :running::timestamptz[], :usedBefore::bigint[], :risks::timestamptz[],
                        :dues::timestamptz[], :steps::text[], :states::text[], :breached::boolean[], :told::int[],
                        :nexts::timestamptz[], :paused::timestamptz[], :pauseReasons::text[], :ended::timestamptz[],
                        :used::bigint[], :endReasons::text[])
                    as it (id, running, used_before, risk, due, steps, state, breached, told, next, paused, pause_reason,
                        ended, used, end_reason)
                where clock.workspace_id = :workspace and clock.id = it.id
                """)
                .params(Columns.of(clocks)
                        .with("ids", Clock::id)
                        .with("running", Clock::runningSince)
                        .with("usedBefore", it -> it.usedBefore().toMillis())
                        .with("risks", Clock::riskAt)
                        .with("dues", Clock::dueAt)
                        .with("steps", it -> StepAt.kept(it.steps()))
                        .with("states", it -> it.state(now))
                        .with("breached", Clock::breached)
                        .with("told", Clock::told)
                        .with("nexts", ClockWork::nextAlarmAt)
                        .with("paused", Clock::pausedAt)
                        .with("pauseReasons", Clock::pauseReason)
                        .with("ended", Clock::endedAt)
                        .with("used", it -> millis(it.used()))
                        .with("endReasons", Clock::endReason)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    /** The oldest first, also those that have ended. */
    List<Clock> of(UUID workspace, Collection<UUID> handoffs) {
        return jdbc.sql(SELECT + "and handoff_id = any(:handoffs::uuid[]) order by started_at, id")
                .param("workspace", workspace)
                .param("handoffs", texts(handoffs))
                .query((row, _) -> clock(row))
                .list();
    }

    /** The same, for nobody else to change until the transaction ends. */
    List<Clock> lock(UUID workspace, Collection<UUID> handoffs) {
        return jdbc.sql(SELECT + "and handoff_id = any(:handoffs::uuid[]) order by started_at, id for update")
                .param("workspace", workspace)
                .param("handoffs", texts(handoffs))
                .query((row, _) -> clock(row))
                .list();
    }

    /** Those of them that still run, for nobody else to change. */
    List<Clock> lockRunning(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql(SELECT + """
                and id = any(:ids::uuid[]) and ended_at is null and paused_at is null order by id for update
                """)
                .param("workspace", workspace)
                .param("ids", texts(ids))
                .query((row, _) -> clock(row))
                .list();
    }

    List<Clock> ofLeads(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by started_at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> clock(row))
                .list();
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    static Clock clock(ResultSet row) throws SQLException {
        return new Clock(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("handoff_id", UUID.class),
                ClockKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("target_minutes"),
                instant(row, "started_at"),
                instant(row, "running_since"),
                Duration.ofMillis(row.getLong("used_before_ms")),
                instant(row, "risk_at"),
                instant(row, "due_at"),
                StepAt.read(row.getString("steps")),
                row.getBoolean("breached"),
                row.getInt("told"),
                maybe(row, "paused_at"),
                row.getString("pause_reason"),
                maybe(row, "ended_at"),
                row.getObject("used_ms") == null ? null : Duration.ofMillis(row.getLong("used_ms")),
                row.getString("end_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
