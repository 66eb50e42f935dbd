package io.firsthand.committee;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be asked about no more, and who is to be forgotten. */
@Repository
class ForgettingRepository {

    private final JdbcClient jdbc;

    ForgettingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes away all that is known of the people of these leads; returns how many observations went. */
    int forget(UUID workspace, Collection<LeadId> leads) {
        var gone = 0;
        for (var table : new String[] {"committee_member", "committee_skip", "committee_observation"}) {
            gone = jdbc.sql("delete from " + table
                            + " where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                    .params(Columns.of(leads)
                            .with("leads", LeadId::value)
                            .and("workspace", workspace)
                            .map())
                    .update();
        }
        return gone;
    }

    void skip(UUID workspace, LeadId lead, UUID by, Instant now) {
        jdbc.sql("""
                insert into committee_skip (workspace_id, lead_id, skipped_by, at)
                values (:workspace, :lead, :by, :now::timestamptz) on conflict (workspace_id, lead_id) do nothing
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .param("by", by)
                .param("now", now.toString())
                .update();
    }

    void askAgain(UUID workspace, LeadId lead) {
        jdbc.sql("delete from committee_skip where workspace_id = :workspace and lead_id = :lead")
                .param("workspace", workspace)
                .param("lead", lead.value())
                .update();
    }

    boolean isSkipped(UUID workspace, LeadId lead) {
        return jdbc.sql("select count(*) from committee_skip where workspace_id = :workspace and lead_id = :lead")
                        .param("workspace", workspace)
                        .param("lead", lead.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
