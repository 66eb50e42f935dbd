package io.firsthand.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PurposeRepository {

    private final JdbcClient jdbc;

    PurposeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Purpose> all(UUID workspace) {
        return jdbc.sql("""
                select id, name, basis, retired from privacy_purpose where workspace_id = :workspace order by id
                """)
                .param("workspace", workspace)
                .query((row, _) -> new Purpose(
                        row.getString("id"),
                        row.getString("name"),
                        Basis.of(row.getString("basis")).orElse(Basis.CONSENT),
                        row.getBoolean("retired")))
                .list();
    }

    void put(UUID workspace, Purpose purpose, Instant now) {
        jdbc.sql("""
                insert into privacy_purpose (workspace_id, id, name, basis, retired, changed_at)
                values (:workspace, :id, :name, :basis, :retired, :now::timestamptz)
                on conflict (workspace_id, id) do update
                    set name = excluded.name, basis = excluded.basis, retired = excluded.retired,
                        changed_at = excluded.changed_at
                """)
                .param("workspace", workspace)
                .param("id", purpose.id())
                .param("name", purpose.name())
                .param("basis", purpose.basis().id())
                .param("retired", purpose.retired())
                .param("now", now.toString())
                .update();
    }
}
