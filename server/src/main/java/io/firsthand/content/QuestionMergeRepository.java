package io.firsthand.content;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which questions were merged, and when that was taken back. */
@Repository
class QuestionMergeRepository {

    private final JdbcClient jdbc;

    QuestionMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, QuestionMerge it) {
        jdbc.sql("""
                insert into content_merge (workspace_id, id, survivor_id, absorbed_id, moved, at, by)
                values (:workspace, :id, :survivor, :absorbed, :moved::uuid[], :at::timestamptz, :by)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("survivor", it.survivor())
                .param("absorbed", it.absorbed())
                .param("moved", QuestionRepository.texts(it.moved()))
                .param("at", it.at().toString())
                .param("by", it.by())
                .update();
    }

    /** The one by which a question came to another last and that stands. */
    Optional<QuestionMerge> standing(UUID workspace, UUID absorbed) {
        return jdbc.sql("""
                select * from content_merge
                where workspace_id = :workspace and absorbed_id = :absorbed and undone_at is null
                order by at desc, id desc limit 1
                """)
                .param("workspace", workspace)
                .param("absorbed", absorbed)
                .query((row, _) -> new QuestionMerge(
                        row.getObject("id", UUID.class),
                        row.getObject("survivor_id", UUID.class),
                        row.getObject("absorbed_id", UUID.class),
                        List.copyOf(Arrays.asList((UUID[]) row.getArray("moved").getArray())),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("by", UUID.class)))
                .optional();
    }

    void undone(UUID workspace, UUID id, Instant now) {
        jdbc.sql("update content_merge set undone_at = :now::timestamptz where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .param("now", now.toString())
                .update();
    }
}
