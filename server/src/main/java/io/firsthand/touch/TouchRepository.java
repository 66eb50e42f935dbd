package io.firsthand.touch;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Touches of leads. */
@Repository
class TouchRepository {

    private static final String SELECT = """
            select id, lead_id, medium, direction, outcome, human, at, by_id, by_name, note, batch_id, withdrawn_at,
                received_at
            from touch where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    TouchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A touch on its way into the table, with the key it came under. */
    record Row(Touch touch, Arrival.@Nullable Key key) {}

    /** The touches that came under these keys and were not withdrawn. */
    Map<Arrival.Key, UUID> known(UUID workspace, Collection<Arrival.Key> keys) {
        var known = new HashMap<Arrival.Key, UUID>();
        jdbc.sql("""
                select key_system, key, id from touch
                join unnest(:systems::text[], :keys::text[]) as given (system, name)
                    on key_system = given.system and key = given.name
                where workspace_id = :workspace and key is not null and withdrawn_at is null
                """)
                .params(Columns.of(keys)
                        .with("systems", Arrival.Key::system)
                        .with("keys", Arrival.Key::key)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    known.put(
                            new Arrival.Key(row.getString("key_system"), row.getString("key")),
                            row.getObject("id", UUID.class));
                });
        return known;
    }

    /** Returns the ids of those written: a key that somebody else took meanwhile is left alone. */
    List<UUID> insert(UUID workspace, Collection<Row> rows) {
        return jdbc.sql("""
                insert into touch (workspace_id, id, lead_id, medium, direction, outcome, human, responds, at, by_id,
                    by_name, note, key_system, key, batch_id, received_at)
                select :workspace, * from unnest(:ids::uuid[], :leads::uuid[], :media::text[], :directions::text[],
                    :outcomes::text[], :human::boolean[], :responds::boolean[], :times::timestamptz[], :by::uuid[],
                    :names::text[], :notes::text[], :systems::text[], :keys::text[], :batches::uuid[],
                    :received::timestamptz[])
                on conflict (workspace_id, key_system, key) where key is not null and withdrawn_at is null do nothing
                returning id
                """)
                .params(Columns.of(rows)
                        .with("ids", it -> it.touch().id())
                        .with("leads", it -> it.touch().lead().value())
                        .with("media", it -> it.touch().medium().id())
                        .with("directions", it -> it.touch().direction().id())
                        .with("outcomes", it -> it.touch().outcome().id())
                        .with("human", it -> it.touch().human())
                        .with("responds", it -> it.touch().isResponse())
                        .with("times", it -> it.touch().at())
                        .with("by", it -> it.touch().by())
                        .with("names", it -> it.touch().byName())
                        .with("notes", it -> it.touch().note())
                        .with(
                                "systems",
                                it -> it.key() == null ? null : it.key().system())
                        .with("keys", it -> it.key() == null ? null : it.key().key())
                        .with("batches", it -> it.touch().batch())
                        .with("received", it -> it.touch().receivedAt())
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Touch> find(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql(SELECT + "and id = any(:ids::uuid[])")
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> touch(row))
                .list();
    }

    /** The latest first. */
    List<Touch> ofLead(UUID workspace, LeadId lead, int most) {
        return jdbc.sql(SELECT + "and lead_id = :lead and withdrawn_at is null order by at desc, id desc limit :most")
                .param("workspace", workspace)
                .param("lead", lead.value())
                .param("most", most)
                .query((row, _) -> touch(row))
                .list();
    }

    List<Touch> evenWithdrawn(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> touch(row))
                .list();
    }

    /** Empties what says something about a person; returns how many touches that were. */
    int forget(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                update touch set note = null, key_system = null, key = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    long count(UUID workspace, LeadId lead) {
        return jdbc.sql("""
                select count(*) from touch
                where workspace_id = :workspace and lead_id = :lead and withdrawn_at is null
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .query(Long.class)
                .single();
    }

    List<Touch> firstResponses(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select first.* from unnest(:leads::uuid[]) as given (lead) cross join lateral (
                    select * from touch where workspace_id = :workspace and lead_id = given.lead
                        and responds and withdrawn_at is null
                    order by at, id limit 1) as first
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> touch(row))
                .list();
    }

    List<UUID> ofBatch(UUID workspace, UUID batch, int most) {
        return jdbc.sql("""
                select id from touch where workspace_id = :workspace and batch_id = :batch and withdrawn_at is null
                order by id limit :most
                """)
                .param("workspace", workspace)
                .param("batch", batch)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Takes touches back, or puts them back; returns those for which that was a change. One whose key came again
     * meanwhile stays taken back.
     */
    List<Touch> turn(UUID workspace, Collection<UUID> ids, boolean isWithdrawn, Instant now) {
        return jdbc.sql("""
                update touch set withdrawn_at = case when :withdrawn then :now::timestamptz end
                where workspace_id = :workspace and id = any(:ids::uuid[]) and (withdrawn_at is null) = :withdrawn
                    and (:withdrawn or key is null or not exists (select 1 from touch as other
                        where other.workspace_id = :workspace and other.key_system = touch.key_system
                            and other.key = touch.key and other.key is not null and other.withdrawn_at is null))
                returning *
                """)
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .and("withdrawn", isWithdrawn)
                        .and("now", now.toString())
                        .map())
                .query((row, _) -> touch(row))
                .list();
    }

    private static Touch touch(ResultSet row) throws SQLException {
        var by = row.getObject("by_id", UUID.class);
        return new Touch(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                Medium.of(row.getString("medium")).orElseThrow(),
                Direction.of(row.getString("direction")).orElseThrow(),
                Outcome.of(row.getString("outcome")).orElseThrow(),
                row.getBoolean("human"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                row.getString("by_name"),
                row.getString("note"),
                row.getObject("batch_id", UUID.class),
                row.getObject("withdrawn_at") != null,
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
