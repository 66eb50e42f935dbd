package io.firsthand.listing;

import io.firsthand.lead.BulkOutcome;
import io.firsthand.lead.BulkOutcome.Result;
import io.firsthand.lead.LeadId;
import io.firsthand.listing.Bulk.Kind;
import io.firsthand.listing.Bulk.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BulkRepository {

    private static final String SELECT = """
            select id, by_id, by_system, state, kind, value, address, zone, cursor, undoes, undone_by, gathered, worked,
                changed, refused, back, created_at, ended_at
            from bulk_change where workspace_id = :workspace and id = :id
            """;

    private final JdbcClient jdbc;

    BulkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Bulk bulk, List<UUID> leads) {
        jdbc.sql("""
                insert into bulk_change (workspace_id, id, by_id, by_system, state, kind, value, address, zone, undoes,
                    back, created_at)
                values (:workspace, :id, :by, :bySystem, 'gathering', :kind, :value, :address, :zone, :undoes::uuid,
                    :back, :now::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", bulk.id())
                .param("by", bulk.by())
                .param("bySystem", bulk.bySystem())
                .param("kind", bulk.kind().id())
                .param("value", bulk.value())
                .param("address", bulk.address())
                .param("zone", bulk.zone())
                .param("undoes", bulk.undoes() == null ? null : bulk.undoes().toString())
                .param("back", bulk.back())
                .param("now", bulk.createdAt().toString())
                .update();
        gather(workspace, bulk.id(), leads, Optional.empty());
    }

    /** Writes down some more leads that it is for; one that is there already stays there once. */
    void gather(UUID workspace, UUID bulk, List<UUID> leads, Optional<String> cursor) {
        jdbc.sql("""
                with added as (
                    insert into bulk_change_lead (workspace_id, bulk_id, lead_id)
                    select distinct :workspace::uuid, :bulk::uuid, lead from unnest(:leads::uuid[]) as lead
                    on conflict do nothing returning 1
                )
                update bulk_change set gathered = gathered + (select count(*) from added), cursor = :cursor
                where workspace_id = :workspace and id = :bulk
                """)
                .param("workspace", workspace)
                .param("bulk", bulk)
                .param("leads", texts(leads, UUID::toString))
                .param("cursor", cursor.orElse(null))
                .update();
    }

    /** Writes down all leads that another change has changed. */
    void gatherDone(UUID workspace, Bulk undoing) {
        jdbc.sql("""
                with added as (
                    insert into bulk_change_lead (workspace_id, bulk_id, lead_id)
                    select workspace_id, :bulk::uuid, lead_id from bulk_change_lead
                    where workspace_id = :workspace and bulk_id = :done::uuid and result = 'done'
                    on conflict do nothing returning 1
                )
                update bulk_change set gathered = gathered + (select count(*) from added)
                where workspace_id = :workspace and id = :bulk
                """)
                .param("workspace", workspace)
                .param("bulk", undoing.id())
                .param("done", String.valueOf(undoing.undoes()))
                .update();
    }

    Optional<Bulk> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT)
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> bulk(row))
                .optional();
    }

    /** Lets nobody else take it further until the transaction ends. */
    Optional<Bulk> lock(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + " for update")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> bulk(row))
                .optional();
    }

    private static Bulk bulk(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Bulk(
                row.getObject("id", UUID.class),
                row.getObject("by_id", UUID.class),
                row.getBoolean("by_system"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("value"),
                row.getString("address"),
                row.getString("zone"),
                row.getString("cursor"),
                row.getObject("undoes", UUID.class),
                row.getObject("undone_by", UUID.class),
                row.getLong("gathered"),
                row.getLong("worked"),
                row.getLong("changed"),
                row.getLong("refused"),
                row.getString("back"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    void move(UUID workspace, UUID id, State to, Instant now) {
        jdbc.sql("""
                update bulk_change set state = :state, ended_at = case when :ended then :now::timestamptz end
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("state", to.id())
                .param("ended", !to.isBusy())
                .param("now", now.toString())
                .update();
    }

    List<LeadId> waiting(UUID workspace, UUID id, int most) {
        return jdbc.sql("""
                select lead_id from bulk_change_lead
                where workspace_id = :workspace and bulk_id = :id and result is null order by lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new LeadId(row.getObject(1, UUID.class)))
                .list();
    }

    void advance(UUID workspace, UUID id, List<BulkOutcome> outcomes) {
        jdbc.sql("""
                with it as (
                    select * from unnest(:leads::uuid[], :results::text[], :befores::text[], :afters::text[])
                        as it (lead, result, before, after)
                ), written as (
                    update bulk_change_lead set result = it.result, before = it.before, after = it.after from it
                    where workspace_id = :workspace and bulk_id = :id and lead_id = it.lead
                )
                update bulk_change set worked = worked + (select count(*) from it),
                    changed = changed + (select count(*) from it where result = 'done'),
                    refused = refused + :refused
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("leads", texts(outcomes, it -> it.lead().value().toString()))
                .param("results", texts(outcomes, it -> it.result().id()))
                .param("befores", texts(outcomes, BulkOutcome::before))
                .param("afters", texts(outcomes, BulkOutcome::after))
                .param(
                        "refused",
                        outcomes.stream().filter(it -> it.result().isRefusal()).count())
                .update();
    }

    Map<LeadId, BulkOutcome> outcomes(UUID workspace, UUID id, List<LeadId> leads) {
        var outcomes = new HashMap<LeadId, BulkOutcome>();
        jdbc.sql("""
                select lead_id, result, before, after from bulk_change_lead
                where workspace_id = :workspace and bulk_id = :id and lead_id = any(:leads::uuid[])
                    and result is not null
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("leads", texts(leads, it -> it.value().toString()))
                .query(row -> {
                    var lead = new LeadId(row.getObject("lead_id", UUID.class));
                    outcomes.put(
                            lead,
                            new BulkOutcome(
                                    lead,
                                    Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT)),
                                    row.getString("before"),
                                    row.getString("after")));
                });
        return outcomes;
    }

    List<Bulk.Refused> refused(UUID workspace, UUID id, int most) {
        return jdbc.sql("""
                select lead_id, result from bulk_change_lead
                where workspace_id = :workspace and bulk_id = :id and result not in ('done', 'unchanged')
                order by lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new Bulk.Refused(row.getObject("lead_id", UUID.class), row.getString("result")))
                .list();
    }

    /** Says that a change is taken back by another; false when one does that already. */
    boolean undo(UUID workspace, UUID id, UUID by) {
        return 1
                == jdbc.sql("""
                update bulk_change set undone_by = :by where workspace_id = :workspace and id = :id and undone_by is null
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("by", by)
                        .update();
    }

    List<UUID> unfinished(UUID workspace) {
        return jdbc.sql("""
                select id from bulk_change where workspace_id = :workspace and state in ('gathering', 'working')
                order by created_at
                """)
                .param("workspace", workspace)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
