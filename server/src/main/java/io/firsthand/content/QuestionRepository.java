package io.firsthand.content;

import io.firsthand.content.Question.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and their merges. */
@Repository
class QuestionRepository {

    private static final String SELECT =
            "select * from content_question where workspace_id = :workspace and withdrawn_at is null ";

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Question> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> question(row))
                .optional();
    }

    Optional<Question> known(UUID workspace, String normal) {
        return jdbc.sql(SELECT + "and normal = :normal")
                .param("workspace", workspace)
                .param("normal", normal)
                .query((row, _) -> question(row))
                .optional();
    }

    List<Question> all(UUID workspace) {
        return jdbc.sql(SELECT + "order by id")
                .param("workspace", workspace)
                .query((row, _) -> question(row))
                .list();
    }

    /** The words of those that count, the newest first. */
    List<String> some(UUID workspace, int most) {
        return jdbc.sql("""
                select text from content_question
                where workspace_id = :workspace and withdrawn_at is null and merged_into is null order by id desc limit :most
                """)
                .param("workspace", workspace)
                .param("most", most)
                .query((row, _) -> row.getString("text"))
                .list();
    }

    List<Question> of(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql(SELECT + "and id = any(:ids::uuid[])")
                .param("workspace", workspace)
                .param("ids", texts(ids))
                .query((row, _) -> question(row))
                .list();
    }

    /** Until the end of the transaction, always in the same order. */
    void lock(UUID workspace, Collection<UUID> ids) {
        jdbc.sql("""
                select id from content_question where workspace_id = :workspace and id = any(:ids::uuid[])
                order by id for update
                """).param("workspace", workspace).param("ids", texts(ids)).query(_ -> {});
    }

    /** Other wordings of a question, the oldest first. */
    List<Question> variants(UUID workspace, UUID root) {
        return jdbc.sql(SELECT + "and merged_into = :root order by created_at, id")
                .param("workspace", workspace)
                .param("root", root)
                .query((row, _) -> question(row))
                .list();
    }

    /** Grows whenever a question of the workspace changes. */
    long change(UUID workspace) {
        return jdbc.sql("select coalesce(max(change), 0) from content_question where workspace_id = :workspace")
                .param("workspace", workspace)
                .query(Long.class)
                .single();
    }

    /** False if the same words are there already, also of one that was taken back. */
    boolean insert(UUID workspace, Question it) {
        return jdbc.sql("""
                insert into content_question (workspace_id, id, kind, text, normal, language, created_by, created_at, change)
                values (:workspace, :id, :kind, :text, :normal, :language, :by, :at::timestamptz,
                    nextval('content_question_changes'))
                on conflict (workspace_id, normal) do update set withdrawn_at = null, change = excluded.change
                    where content_question.withdrawn_at is not null
                """)
                        .param("workspace", workspace)
                        .param("id", it.id())
                        .param("kind", it.kind().id())
                        .param("text", it.text())
                        .param("normal", Tongue.normal(it.text()))
                        .param("language", it.tongue().id())
                        .param("by", it.by())
                        .param("at", it.at().toString())
                        .update()
                == 1;
    }

    /** False if another one has these words. */
    boolean reword(UUID workspace, UUID id, Kind kind, String text) {
        return jdbc.sql("""
                update content_question set kind = :kind, text = :text, normal = :normal, language = :language,
                    change = nextval('content_question_changes')
                where workspace_id = :workspace and id = :id and not exists (select from content_question as other
                    where other.workspace_id = :workspace and other.normal = :normal and other.id <> :id)
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("kind", kind.id())
                        .param("text", text)
                        .param("normal", Tongue.normal(text))
                        .param("language", Tongue.spoken(text).id())
                        .update()
                == 1;
    }

    void withdraw(UUID workspace, UUID id, @Nullable Instant at) {
        jdbc.sql("""
                update content_question set withdrawn_at = :at::timestamptz, change = nextval('content_question_changes')
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("at", at == null ? null : at.toString())
                .update();
    }

    void point(UUID workspace, Collection<UUID> some, @Nullable UUID to) {
        jdbc.sql("""
                update content_question set merged_into = :to::uuid, change = nextval('content_question_changes')
                where workspace_id = :workspace and id = any(:ids::uuid[])
                """)
                .param("workspace", workspace)
                .param("ids", texts(some))
                .param("to", to == null ? null : to.toString())
                .update();
    }

    static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("text"),
                Tongue.of(row.getString("language")),
                row.getObject("merged_into", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
