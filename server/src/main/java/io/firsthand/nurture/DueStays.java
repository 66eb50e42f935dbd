package io.firsthand.nurture;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leads in tracks whose turn it is. */
@Repository
class DueStays {

    private final JdbcClient jdbc;

    DueStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The leads of those that are due, the longest due first. */
    List<LeadId> due(UUID workspace, Instant now, int most) {
        return jdbc.sql("""
                select lead_id from nurture_stay
                where workspace_id = :workspace and left_at is null and due_at <= :now::timestamptz
                order by due_at, id limit :most
                """)
                .param("workspace", workspace)
                .param("now", now.toString())
                .param("most", most)
                .query((row, _) -> new LeadId(row.getObject("lead_id", UUID.class)))
                .list();
    }

    /** Of these leads, those that are due, for nobody else to change until the transaction ends. */
    List<Stay> lockDue(UUID workspace, Collection<LeadId> leads, Instant now) {
        return jdbc.sql("""
                select * from nurture_stay
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and left_at is null
                    and due_at <= :now::timestamptz
                order by due_at, id for update
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .query((row, _) -> StayRepository.stay(row))
                .list();
    }

    /** Their conditions are asked again at this time. */
    int check(UUID workspace, Collection<LeadId> leads, Instant at) {
        return jdbc.sql("""
                update nurture_stay set check_at = least(check_at, :at::timestamptz)
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and left_at is null and not review
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("at", at.toString())
                        .map())
                .update();
    }

    /** One of which nobody could make anything is tried again later. */
    void putOff(UUID workspace, LeadId lead, Instant until) {
        jdbc.sql("""
                update nurture_stay set check_at = null,
                    step_at = case when step_at is not null then greatest(step_at, :until::timestamptz) end,
                    look_at = case when look_at is not null then greatest(look_at, :until::timestamptz) end
                where workspace_id = :workspace and lead_id = :lead and left_at is null
                """)
                .param("until", until.toString())
                .param("workspace", workspace)
                .param("lead", lead.value())
                .update();
    }
}
