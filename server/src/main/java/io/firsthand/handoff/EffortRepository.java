package io.firsthand.handoff;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums up touches beside handoffs. */
@Repository
class EffortRepository {

    private final JdbcClient jdbc;

    EffortRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts anew what was done about the open handoffs of these leads since the offer, as {@code Touch.isResponse}
     * tells it; returns those of which that is otherwise now.
     */
    List<Trying.Responded> count(UUID workspace, Set<LeadId> leads) {
        return jdbc.sql("""
                with open as (
                    select id, lead_id, offered_at from handoff
                    where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and closed_at is null
                ), done as (
                    select open.id, count(touch_view.id) as attempts, min(touch_view.at) as first_response,
                        min(touch_view.at) filter (where outcome = 'reached') as first_contact
                    from open left join touch_view on touch_view.workspace_id = :workspace
                        and touch_view.lead_id = open.lead_id and touch_view.at >= open.offered_at and human
                        and (outcome = 'reached' and (direction = 'outbound' or medium in ('call', 'meeting'))
                            or outcome = 'attempted' and direction = 'outbound')
                    group by open.id
                )
                update handoff set attempts = done.attempts, first_response_at = done.first_response,
                    first_contact_at = done.first_contact, changed_at = now()
                from done where workspace_id = :workspace and handoff.id = done.id
                    and (handoff.attempts, handoff.first_response_at, handoff.first_contact_at)
                        is distinct from (done.attempts, done.first_response, done.first_contact)
                returning handoff.id, handoff.first_response_at
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new Trying.Responded(
                        row.getObject("id", UUID.class), HandoffRows.time(row, "first_response_at")))
                .list();
    }
}
