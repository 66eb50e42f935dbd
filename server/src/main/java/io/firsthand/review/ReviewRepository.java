package io.firsthand.review;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.review.Review.Meeting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reviews of the current workspace. */
@Repository
class ReviewRepository {

    private static final String SELECT = "select * from review where workspace_id = :workspace ";

    private final JdbcClient jdbc;
    private final Papers papers;

    ReviewRepository(JdbcClient jdbc, Papers papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    Optional<Review> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> review(row))
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Review> lock(UUID id) {
        return sql(SELECT + "and id = :id for update")
                .param("id", id)
                .query((row, _) -> review(row))
                .optional();
    }

    Optional<Review> of(YearMonth month) {
        return sql(SELECT + "and month = :month")
                .param("month", month.atDay(1))
                .query((row, _) -> review(row))
                .optional();
    }

    /** The latest month first. */
    List<Review> latest(int most) {
        return sql(SELECT + "order by month desc limit :most")
                .param("most", most)
                .query((row, _) -> review(row))
                .list();
    }

    /** Returns whether there was none of this month yet. */
    boolean insert(Review it) {
        return 1
                == sql("""
                insert into review (workspace_id, id, month, state, meets_at, minutes, place, prepared, prepared_at, revision)
                values (:workspace, :id, :month, 'open', :meets::timestamptz, :minutes, :place, :prepared,
                    :preparedAt::timestamptz, 1)
                on conflict (workspace_id, month) do nothing
                """)
                        .param("id", it.id())
                        .param("month", it.month().atDay(1))
                        .param("meets", it.meeting().at().toString())
                        .param("minutes", it.meeting().minutes())
                        .param("place", it.meeting().place())
                        .param("prepared", papers.json(it.prepared()))
                        .param("preparedAt", it.preparedAt().toString())
                        .update();
    }

    void prepare(UUID id, Prepared prepared, Instant at) {
        sql("""
                update review set prepared = :prepared, prepared_at = :at::timestamptz, revision = revision + 1
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("prepared", papers.json(prepared))
                .param("at", at.toString())
                .update();
    }

    void meet(UUID id, Meeting meeting) {
        sql("""
                update review set meets_at = :at::timestamptz, minutes = :minutes, place = :place, revision = revision + 1
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("at", meeting.at().toString())
                .param("minutes", meeting.minutes())
                .param("place", meeting.place())
                .update();
    }

    void changed(UUID id) {
        sql("update review set revision = revision + 1 where workspace_id = :workspace and id = :id")
                .param("id", id)
                .update();
    }

    void close(UUID id, String minutes, Instant at) {
        sql("""
                update review set state = 'closed', signed = :minutes, closed_at = :at::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("minutes", minutes)
                .param("at", at.toString())
                .update();
    }

    void reopen(UUID id) {
        sql("""
                update review set state = 'open', signed = null, closed_at = null, revision = revision + 1
                where workspace_id = :workspace and id = :id
                """).param("id", id).update();
    }

    /** What both sides signed, byte by byte. */
    Optional<String> signed(UUID id) {
        return sql("select signed from review where workspace_id = :workspace and id = :id and signed is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new Meeting(
                        row.getObject("meets_at", OffsetDateTime.class).toInstant(),
                        row.getInt("minutes"),
                        row.getString("place")),
                papers.prepared(row.getString("prepared")),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getLong("revision"),
                time(row, "closed_at"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
