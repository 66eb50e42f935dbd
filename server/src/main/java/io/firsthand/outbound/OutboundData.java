package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was sent elsewhere about a person: it goes whole, also where it has not left yet. */
@Component
class OutboundData implements PersonalData {

    private final JdbcClient jdbc;

    OutboundData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "outbound.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return sql("""
                select it.type, it.created_at, it.state, endpoint.host from outbound_delivery as it
                join outbound_endpoint as endpoint
                    on endpoint.workspace_id = it.workspace_id and endpoint.id = it.endpoint_id
                where it.workspace_id = :workspace and it.lead_id = any(:leads::uuid[]) order by it.id limit 1000
                """, subject)
                .query((row, _) -> Map.<String, Object>of(
                        "event", row.getString("type"),
                        "at", row.getTimestamp("created_at").toInstant().toString(),
                        "state", row.getString("state").toLowerCase(java.util.Locale.ROOT),
                        "sentTo", row.getString("host")))
                .list();
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(sql("""
                delete from outbound_delivery where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """, subject).update());
    }

    private StatementSpec sql(String sql, Subject subject) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value()).param("leads", subject.leadIds());
    }
}
