package io.firsthand.privacy;

import io.firsthand.privacy.RetentionRule.Mode;
import io.firsthand.privacy.RetentionRule.Whom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionRepository {

    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RetentionRule> all(UUID workspace) {
        return jdbc.sql("select whom, months, mode from privacy_retention where workspace_id = :workspace")
                .param("workspace", workspace)
                .query((row, _) -> new RetentionRule(
                        Whom.of(row.getString("whom")).orElseThrow(),
                        row.getInt("months"),
                        Mode.of(row.getString("mode")).orElse(Mode.OFF)))
                .list();
    }

    void put(UUID workspace, RetentionRule rule, UUID by, Instant now) {
        jdbc.sql("""
                insert into privacy_retention (workspace_id, whom, months, mode, by_id, changed_at)
                values (:workspace, :whom, :months, :mode, :by, :now::timestamptz)
                on conflict (workspace_id, whom) do update
                    set months = excluded.months, mode = excluded.mode, by_id = excluded.by_id,
                        changed_at = excluded.changed_at, run_at = null
                """)
                .param("workspace", workspace)
                .param("whom", rule.whom().id())
                .param("months", rule.months())
                .param("mode", rule.mode().id())
                .param("by", by)
                .param("now", now.toString())
                .update();
    }

    /** Takes the rule's run for this server and says who switched it on; empty where it ran, or is taken. */
    Optional<UUID> claim(UUID workspace, Whom whom, Instant now, Instant ranBefore) {
        return jdbc.sql("""
                update privacy_retention set run_at = :now::timestamptz
                where workspace_id = :workspace and whom = :whom and mode = 'apply'
                    and (run_at is null or run_at < :ranBefore::timestamptz)
                returning by_id
                """)
                .param("now", now.toString())
                .param("workspace", workspace)
                .param("whom", whom.id())
                .param("ranBefore", ranBefore.toString())
                .query((row, _) -> row.getObject("by_id", UUID.class))
                .optional();
    }
}
