package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.show.Question.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The questions of shows. */
@Repository
class QuestionRepository {

    private static final String SELECT = """
            select id, show_id, position, text, kind, choices, retired from show_question
            where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Question it) {
        sql("""
                insert into show_question (workspace_id, id, show_id, position, text, kind, choices, retired)
                values (:workspace, :id, :show, :position, :text, :kind, :choices::text[], false)
                """)
                .param("id", it.id())
                .param("show", it.show())
                .param("position", it.position())
                .param("text", it.text())
                .param("kind", it.kind().id())
                .param("choices", it.choices().toArray(String[]::new))
                .update();
    }

    void retire(UUID id, boolean isRetired) {
        sql("update show_question set retired = :retired where workspace_id = :workspace and id = :id")
                .param("retired", isRetired)
                .param("id", id)
                .update();
    }

    void place(UUID id, int position) {
        sql("update show_question set position = :position where workspace_id = :workspace and id = :id")
                .param("position", position)
                .param("id", id)
                .update();
    }

    Optional<Question> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> question(row))
                .optional();
    }

    /** In their order, the retired ones too. */
    List<Question> of(UUID show) {
        return sql(SELECT + "and show_id = :show order by position, id")
                .param("show", show)
                .query((row, _) -> question(row))
                .list();
    }

    List<Question> newest(int most) {
        return sql(SELECT + "order by id desc limit :most")
                .param("most", most)
                .query((row, _) -> question(row))
                .list();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("show_id", UUID.class),
                row.getInt("position"),
                row.getString("text"),
                Kind.of(row.getString("kind")).orElseThrow(),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getBoolean("retired"));
    }
}
