package io.firsthand.touch;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in touches; that there were some, by whom, when and with which outcome stays for statistics. */
@Repository
class TouchPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    TouchPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "touch.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return jdbc.sql("""
                select medium, direction, outcome, at::text, note from touch
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by at, id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", subject.leadIds())
                .query((row, _) -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    for (var column : List.of("at", "medium", "direction", "outcome")) {
                        told.put(column, row.getString(column));
                    }
                    told.put("note", Objects.requireNonNullElse(row.getString("note"), ""));
                    return told;
                })
                .list();
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(jdbc.sql("""
                update touch set note = null, key_system = null, key = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("leads", subject.leadIds())
                .update());
    }
}
