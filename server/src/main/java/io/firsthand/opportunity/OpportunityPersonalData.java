package io.firsthand.opportunity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What opportunities are called and say; amounts, dates and outcomes stay for statistics. */
@Repository
class OpportunityPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    OpportunityPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "opportunity.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("""
                select name, amount::text, currency, status, opened_at::text, closed_at::text, lost_reason
                from opportunity
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by opened_at, id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", subject.leadIds())
                .query((row, _) -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    for (var column :
                            List.of("name", "amount", "currency", "status", "opened_at", "closed_at", "lost_reason")) {
                        told.put(column, Objects.requireNonNullElse(row.getString(column), ""));
                    }
                    return told;
                })
                .list();
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(jdbc.sql("""
                update opportunity set name = '', lost_reason = null, stage_words = null, key_system = null, key = null,
                    version = version + 1
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", subject.leadIds())
                .update());
    }
}
