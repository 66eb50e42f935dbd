package io.firsthand.diagnosis;

import io.firsthand.database.CurrentWorkspace;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Limits that the current workspace set otherwise than we would. */
@Repository
@Transactional
class DiagnosisLimitRepository {

    private final JdbcClient jdbc;

    DiagnosisLimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Limit> all() {
        var all = new HashMap<String, Limit>();
        jdbc.sql("select question, good, act from diagnosis_limit where workspace_id = :workspace")
                .param("workspace", CurrentWorkspace.get().value())
                .query(row -> {
                    var own = Checks.find(row.getString("question"));
                    if (own.isPresent()) {
                        all.put(own.get().id(), own.get().limit().with(row.getDouble("good"), row.getDouble("act")));
                    }
                });
        return all;
    }

    void set(String question, double good, double act, UUID by, Instant now) {
        jdbc.sql("""
                insert into diagnosis_limit (workspace_id, question, good, act, changed_at, changed_by)
                values (:workspace, :question, :good, :act, :now, :by)
                on conflict (workspace_id, question) do update
                set good = excluded.good, act = excluded.act, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("question", question)
                .param("good", good)
                .param("act", act)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void reset(String question) {
        jdbc.sql("delete from diagnosis_limit where workspace_id = :workspace and question = :question")
                .param("workspace", CurrentWorkspace.get().value())
                .param("question", question)
                .update();
    }
}
