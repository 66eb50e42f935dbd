package io.firsthand.handoff;

import io.firsthand.clock.ClockKind;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.touch.TouchWatch;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what people of ours do about leads that are with them; the first of it is the response that was promised. */
@Component
class Trying implements TouchWatch {

    private final HandoffRepository handoffs;
    private final EffortRepository efforts;
    private final Timing timing;

    Trying(HandoffRepository handoffs, EffortRepository efforts, Timing timing) {
        this.handoffs = handoffs;
        this.efforts = efforts;
        this.timing = timing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void touched(Set<LeadId> leads) {
        var workspace = CurrentWorkspace.get().value();
        for (var it : efforts.count(workspace, leads)) {
            handoffs.find(workspace, it.handoff())
                    .ifPresent(handoff -> timing.kept(handoff, ClockKind.RESPONSE, it.at()));
        }
    }

    /** A handoff that got its first response by this, and when that was. */
    record Responded(UUID handoff, Instant at) {}

    /** Sums up touches beside handoffs. */
    @org.springframework.stereotype.Repository
    static class EffortRepository {

        private final JdbcClient jdbc;

        EffortRepository(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /**
         * Counts anew what was done about the open handoffs of these leads since the offer, as {@code Touch.isResponse}
         * tells it; returns those that have a first response now.
         */
        List<Responded> count(UUID workspace, Set<LeadId> leads) {
            return jdbc
                    .sql("""
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
                        first_contact_at = done.first_contact
                    from done where workspace_id = :workspace and handoff.id = done.id
                        and (handoff.attempts, handoff.first_response_at, handoff.first_contact_at)
                            is distinct from (done.attempts, done.first_response, done.first_contact)
                    returning handoff.id, handoff.first_response_at
                    """)
                    .params(Columns.of(leads)
                            .with("leads", LeadId::value)
                            .and("workspace", workspace)
                            .map())
                    .query((row, _) ->
                            new Object[] {row.getObject("id", UUID.class), HandoffRows.time(row, "first_response_at")})
                    .list()
                    .stream()
                    .filter(it -> it[1] != null)
                    .map(it -> new Responded((UUID) it[0], (Instant) it[1]))
                    .toList();
        }
    }
}
