package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes many leads with one statement each. */
@Repository
class ManyLeadsRepository {

    private final JdbcClient jdbc;

    ManyLeadsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a lead stands, as far as changes of many look at it. */
    record Standing(
            LeadId id,
            Stage stage,
            Instant stageSince,
            @Nullable PersonId owner,
            List<String> tags,
            boolean withdrawn) {}

    /** Lets nobody else change the leads until the transaction ends. */
    List<Standing> lock(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select id, stage, stage_since, owner_id, tags, withdrawn_at from lead
                where workspace_id = :workspace and id = any(:leads::uuid[])
                order by id for no key update
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new Standing(
                        new LeadId(row.getObject("id", UUID.class)),
                        LeadRows.stage(row.getString("stage")),
                        LeadRows.time(row, "stage_since"),
                        LeadRows.person(row, "owner_id"),
                        LeadRows.texts(row, "tags"),
                        row.getObject("withdrawn_at") != null))
                .list();
    }

    void own(UUID workspace, Map<LeadId, Optional<PersonId>> owners) {
        if (owners.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update lead set owner_id = it.owner from unnest(:leads::uuid[], :owners::uuid[]) as it (lead, owner)
                where workspace_id = :workspace and id = it.lead
                """)
                .params(Columns.of(owners.entrySet())
                        .with("leads", it -> it.getKey().value())
                        .with("owners", it -> it.getValue().orElse(null))
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    void move(UUID workspace, Map<LeadId, BulkWork.Entering> stages) {
        if (stages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with it as (
                    select * from unnest(:leads::uuid[], :stages::text[], :times::timestamptz[]) as it (lead, stage, at)
                ), here as (
                    update lead_stage set left_at = it.at from it
                    where workspace_id = :workspace and lead_id = it.lead and left_at is null
                ), entered as (
                    insert into lead_stage (workspace_id, lead_id, number, stage, entered_at)
                    select :workspace, it.lead, coalesce((select max(number) from lead_stage
                        where workspace_id = :workspace and lead_id = it.lead), -1) + 1, it.stage, it.at
                    from it
                )
                update lead set stage = it.stage, stage_since = it.at from it
                where workspace_id = :workspace and id = it.lead
                """)
                .params(Columns.of(stages.entrySet())
                        .with("leads", it -> it.getKey().value())
                        .with("stages", it -> it.getValue().stage().id())
                        .with("times", it -> it.getValue().at())
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Takes leads off all lists, or puts them back. */
    void withdraw(UUID workspace, Map<LeadId, Boolean> withdrawals, Instant now) {
        if (withdrawals.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update lead set withdrawn_at = case when it.withdrawn then :now::timestamptz end,
                    merged_into = case when it.withdrawn then merged_into end
                from unnest(:leads::uuid[], :withdrawn::boolean[]) as it (lead, withdrawn)
                where workspace_id = :workspace and id = it.lead
                """)
                .params(Columns.of(withdrawals.entrySet())
                        .with("leads", it -> it.getKey().value())
                        .with("withdrawn", Map.Entry::getValue)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    void touch(UUID workspace, Collection<LeadId> leads, Instant now) {
        if (leads.isEmpty()) {
            return;
        }
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
}
