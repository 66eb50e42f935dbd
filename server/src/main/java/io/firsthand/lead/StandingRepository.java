package io.firsthand.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where many leads stand, and their moves, in a few statements. */
@Repository
class StandingRepository {

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number counts the stages that the lead was in, from 0 */
    record Standing(Stage stage, Instant since, int number) {}

    record Entered(LeadId lead, Standing to) {}

    /** Locked in one order, so that two transactions cannot wait for each other. */
    Map<LeadId, Standing> lock(UUID workspace, Collection<LeadId> leads) {
        var found = new LinkedHashMap<LeadId, Standing>();
        jdbc.sql("""
                select id, stage, stage_since,
                    (select coalesce(max(number), -1) from lead_stage
                        where workspace_id = lead.workspace_id and lead_id = lead.id) as number
                from lead where workspace_id = :workspace and id = any(:leads::uuid[])
                order by id for no key update
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    found.put(
                            new LeadId(row.getObject("id", UUID.class)),
                            new Standing(
                                    LeadRows.stage(row.getString("stage")),
                                    LeadRows.time(row, "stage_since"),
                                    row.getInt("number")));
                });
        return found;
    }

    Set<LeadId> lockFree(UUID workspace, Collection<LeadId> leads) {
        return Set.copyOf(jdbc.sql("""
                select id from lead where workspace_id = :workspace and id = any(:leads::uuid[])
                order by id for no key update skip locked
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .list());
    }

    Map<LeadId, String> names(UUID workspace, Collection<LeadId> leads) {
        var names = new LinkedHashMap<LeadId, String>();
        jdbc.sql("""
                select lead.id, contact.name, contact.given_name, contact.family_name, contact.email, contact.phone,
                    contact.title
                from lead join contact on contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id
                where lead.workspace_id = :workspace and lead.id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    names.put(
                            new LeadId(row.getObject("id", UUID.class)),
                            LeadRows.contact(row).shown());
                });
        return names;
    }

    void touch(UUID workspace, Collection<LeadId> leads, Instant now) {
        jdbc.sql("""
                update lead set version = version + 1, changed_at = :now::timestamptz
                where workspace_id = :workspace and id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    /** Steps of a lead stand in their order. */
    void move(UUID workspace, List<Entered> steps, Instant now) {
        jdbc.sql("""
                with step as (
                    select * from unnest(:leads::uuid[], :numbers::int[], :stages::text[], :times::timestamptz[])
                        as it (lead_id, number, stage, at)
                ), last as (
                    select distinct on (lead_id) lead_id, stage, at from step order by lead_id, number desc
                ), first as (
                    select distinct on (lead_id) lead_id, at from step order by lead_id, number
                ), here as (
                    update lead_stage set left_at = first.at from first
                    where lead_stage.workspace_id = :workspace and lead_stage.lead_id = first.lead_id
                        and lead_stage.left_at is null
                ), entered as (
                    insert into lead_stage (workspace_id, lead_id, number, stage, entered_at, left_at)
                    select :workspace, lead_id, number, stage, at,
                        lead(at) over (partition by lead_id order by number) from step
                )
                update lead set stage = last.stage, stage_since = last.at, version = version + 1,
                    changed_at = :now::timestamptz
                from last where lead.workspace_id = :workspace and lead.id = last.lead_id
                """)
                .params(Columns.of(steps)
                        .with("leads", step -> step.lead().value())
                        .with("numbers", step -> step.to().number())
                        .with("stages", step -> step.to().stage().id())
                        .with("times", step -> step.to().since())
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }
}
