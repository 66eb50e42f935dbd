package io.firsthand.review;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What happens in a meeting: notes, who is there, what is ruled, who signs. */
@Repository
class MeetingRepository {

    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Note> notes(UUID review) {
        return sql(
                        "select * from review_note where workspace_id = :workspace and review_id = :review order by item",
                        review)
                .query((row, _) -> note(row))
                .list();
    }

    Optional<Note> note(UUID review, Agenda item) {
        return sql(
                        "select * from review_note where workspace_id = :workspace and review_id = :review and item = :item",
                        review)
                .param("item", item.id())
                .query((row, _) -> note(row))
                .optional();
    }

    void write(UUID review, Note it) {
        sql("""
                insert into review_note (workspace_id, review_id, item, words, version, changed_by, changed_at)
                values (:workspace, :review, :item, :words, :version, :by, :at::timestamptz)
                on conflict (workspace_id, review_id, item) do update set words = excluded.words,
                    version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, review)
                .param("item", it.item().id())
                .param("words", it.words())
                .param("version", it.version())
                .param("by", it.by())
                .param("at", it.at().toString())
                .update();
    }

    List<Present> present(UUID review) {
        return sql("""
                select * from review_present where workspace_id = :workspace and review_id = :review
                order by side, name, person_id
                """, review)
                .query((row, _) -> new Present(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        Function.valueOf(row.getString("side"))))
                .list();
    }

    void present(UUID review, Collection<Present> people) {
        sql("delete from review_present where workspace_id = :workspace and review_id = :review", review)
                .update();
        for (var it : people) {
            sql("""
                    insert into review_present (workspace_id, review_id, person_id, name, side)
                    values (:workspace, :review, :person, :name, :side)
                    """, review)
                    .param("person", it.person().value())
                    .param("name", it.name())
                    .param("side", it.side().name())
                    .update();
        }
    }

    List<Ruling> rulings(UUID review) {
        return sql("""
                select * from review_ruling where workspace_id = :workspace and review_id = :review
                order by ruled_at, handoff_id
                """, review)
                .query((row, _) -> new Ruling(
                        row.getObject("handoff_id", UUID.class),
                        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                        row.getObject("ruled_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void rule(UUID review, Ruling it) {
        sql("""
                insert into review_ruling (workspace_id, review_id, handoff_id, standing, ruled_at)
                values (:workspace, :review, :handoff, :standing, :at::timestamptz)
                on conflict (workspace_id, review_id, handoff_id) do update set standing = excluded.standing,
                    ruled_at = excluded.ruled_at
                """, review)
                .param("handoff", it.handoff())
                .param("standing", it.standing().id())
                .param("at", it.at().toString())
                .update();
    }

    /** In the order they were made. */
    List<MinutesSignature> signatures(UUID review) {
        return sql("""
                select * from review_signature where workspace_id = :workspace and review_id = :review
                order by signed_at, side
                """, review)
                .query((row, _) -> new MinutesSignature(
                        Function.valueOf(row.getString("side")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("hash"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("fact_id", UUID.class)))
                .list();
    }

    void sign(UUID review, MinutesSignature it) {
        sql("""
                insert into review_signature
                    (workspace_id, review_id, side, person_id, name, role, hash, signed_at, fact_id)
                values (:workspace, :review, :side, :person, :name, :role, :hash, :at::timestamptz, :fact)
                """, review)
                .param("side", it.side().name())
                .param("person", it.person().value())
                .param("name", it.name())
                .param("role", it.role().name())
                .param("hash", it.hash())
                .param("at", it.at().toString())
                .param("fact", it.fact())
                .update();
    }

    void unsign(UUID review) {
        sql("delete from review_signature where workspace_id = :workspace and review_id = :review", review)
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        Instant at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new Note(
                Agenda.of(row.getString("item")).orElseThrow(),
                row.getString("words"),
                row.getLong("version"),
                row.getObject("changed_by", UUID.class),
                at);
    }

    private StatementSpec sql(String sql, UUID review) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value()).param("review", review);
    }
}
