package io.firsthand.review;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Decisions of reviews of the current workspace. */
@Repository
class DecisionRepository {

    private static final int MOST = 200;
    private static final String SELECT = "select * from review_decision where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Decision> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> decision(row))
                .optional();
    }

    /** Nobody else can change it until the transaction ends. */
    Optional<Decision> lock(UUID id) {
        return sql(SELECT + "and id = :id for update")
                .param("id", id)
                .query((row, _) -> decision(row))
                .optional();
    }

    /** Nobody else can change it until the transaction ends. */
    Optional<Decision> byTask(UUID task) {
        return sql(SELECT + "and task_id = :task for update")
                .param("task", task)
                .query((row, _) -> decision(row))
                .optional();
    }

    /** Of tasks that decisions gave, what to make of the review and its month. */
    <T> Map<UUID, T> reviewsOf(Collection<UUID> tasks, BiFunction<UUID, LocalDate, T> made) {
        var found = new HashMap<UUID, T>();
        jdbc.sql("""
                select d.task_id, r.id, r.month from review_decision as d
                join review as r on r.workspace_id = :workspace and r.id = d.review_id
                where d.workspace_id = :workspace and d.task_id = any(:tasks::uuid[])
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("tasks", tasks.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("task_id", UUID.class),
                            made.apply(row.getObject("id", UUID.class), row.getObject("month", LocalDate.class)));
                });
        return found;
    }

    /** In the order they were made, without those taken back. */
    List<Decision> of(UUID review) {
        return sql(SELECT + "and review_id = :review and withdrawn_at is null order by made_at, id")
                .param("review", review)
                .query((row, _) -> decision(row))
                .list();
    }

    /**
     * What was promised in reviews of earlier months and was not kept before the review of the month before was; the
     * earliest due first, up to 200.
     */
    List<Decision> promised(LocalDate month) {
        return sql("""
                select d.* from review_decision as d
                join review as r on r.workspace_id = :workspace and r.id = d.review_id
                where d.workspace_id = :workspace and d.withdrawn_at is null and r.month < :month
                    and (d.kept_at is null or r.month >= :month::date - interval '1 month')
                order by d.due, d.id limit :most
                """)
                .param("month", month)
                .param("most", MOST)
                .query((row, _) -> decision(row))
                .list();
    }

    void insert(Decision it) {
        sql("""
                insert into review_decision
                    (workspace_id, id, review_id, words, owner_id, due, criterion, definition_id, task_id, made_by,
                    made_at)
                values (:workspace, :id, :review, :words, :owner, :due, :criterion, :definition::uuid, :task::uuid, :by,
                    :at::timestamptz)
                """)
                .param("id", it.id())
                .param("review", it.review())
                .param("words", it.words())
                .param("owner", it.owner().value())
                .param("due", it.due())
                .param("criterion", it.criterion())
                .param("definition", text(it.definition()))
                .param("task", text(it.task()))
                .param("by", it.madeBy())
                .param("at", it.madeAt().toString())
                .update();
    }

    void keep(UUID id, @Nullable Instant at, UUID by) {
        sql("""
                update review_decision set kept_at = :at::timestamptz,
                    kept_by = case when :at::timestamptz is not null then :by::uuid end
                where workspace_id = :workspace and id = :id
                """).param("id", id).param("at", text(at)).param("by", by).update();
    }

    void turn(UUID id, @Nullable Instant withdrawnAt) {
        sql("""
                update review_decision set withdrawn_at = :at::timestamptz where workspace_id = :workspace and id = :id
                """).param("id", id).param("at", text(withdrawnAt)).update();
    }

    void open(UUID id, UUID definition) {
        sql("update review_decision set definition_id = :definition where workspace_id = :workspace and id = :id")
                .param("id", id)
                .param("definition", definition)
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getString("words"),
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getObject("due", LocalDate.class),
                row.getString("criterion"),
                row.getObject("definition_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ReviewRepository.time(row, "kept_at"),
                row.getObject("withdrawn_at") != null);
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
