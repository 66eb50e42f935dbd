package io.firsthand.content;

import io.firsthand.content.Hearing.Place;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard, and sentences in which nothing was. */
@Repository
class HearingRepository {

    private static final String SELECT = "select * from content_hearing where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    HearingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Hearing it, Instant receivedAt) {
        jdbc.sql("""
                insert into content_hearing (workspace_id, id, lead_id, question_id, words, place, place_id, at, received_at, by)
                values (:workspace, :id, :lead, :question::uuid, :words, :place, :placeId::uuid, :at::timestamptz,
                    :received::timestamptz, :by)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("lead", it.lead().value())
                .param("question", text(it.question()))
                .param("words", it.words())
                .param("place", it.place().id())
                .param("placeId", text(it.placeId()))
                .param("at", it.at().toString())
                .param("received", receivedAt.toString())
                .param("by", it.by())
                .update();
    }

    Optional<Hearing> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> hearing(row))
                .optional();
    }

    /** Also what was taken back, in the order it was heard. */
    List<Hearing> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> hearing(row))
                .list();
    }

    /** The latest of a question and its wordings. */
    List<Hearing> ofQuestion(UUID workspace, Collection<UUID> wordings, int most) {
        return jdbc.sql(SELECT + """
                and question_id = any(:ids::uuid[]) and withdrawn_at is null order by at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param("ids", QuestionRepository.texts(wordings))
                .param("most", most)
                .query((row, _) -> hearing(row))
                .list();
    }

    private static final String OPEN = "question_id is null and withdrawn_at is null and words is not null ";

    /** Of which nobody said yet what is asked; the oldest first, behind the given one. */
    List<Hearing> open(UUID workspace, @Nullable Hearing after, int most) {
        return jdbc.sql(SELECT + "and " + OPEN
                        + "and (at, id) > (:at::timestamptz, :after) order by at, id limit :most")
                .param("workspace", workspace)
                .param("at", after == null ? "-infinity" : after.at().toString())
                .param("after", after == null ? new UUID(0, 0) : after.id())
                .param("most", most)
                .query((row, _) -> hearing(row))
                .list();
    }

    /** Up to a thousand. */
    long countOpen(UUID workspace) {
        return jdbc.sql("select count(*) from (select from content_hearing where workspace_id = :workspace and " + OPEN
                        + "limit 1000) as it")
                .param("workspace", workspace)
                .query(Long.class)
                .single();
    }

    void ask(UUID workspace, UUID id, @Nullable UUID question) {
        jdbc.sql("""
                update content_hearing set question_id = :question::uuid where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("question", text(question))
                .update();
    }

    void withdraw(UUID workspace, UUID id, @Nullable Instant at) {
        jdbc.sql("""
                update content_hearing set withdrawn_at = :at::timestamptz where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("at", at == null ? null : at.toString())
                .update();
    }

    /** The hashes of sentences of a lead in which somebody saw no question. */
    Set<String> refused(UUID workspace, LeadId lead) {
        return Set.copyOf(
                jdbc.sql("select hash from content_refusal where workspace_id = :workspace and lead_id = :lead")
                        .param("workspace", workspace)
                        .param("lead", lead.value())
                        .query(String.class)
                        .list());
    }

    void refuse(UUID workspace, LeadId lead, String hash, UUID by, Instant now) {
        jdbc.sql("""
                insert into content_refusal (workspace_id, lead_id, hash, by, at)
                values (:workspace, :lead, :hash, :by, :now::timestamptz)
                on conflict do nothing
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .param("hash", hash)
                .param("by", by)
                .param("now", now.toString())
                .update();
    }

    /** Empties the words; returns how many rows had some. */
    int forget(UUID workspace, Collection<LeadId> leads) {
        var which = Columns.of(leads)
                .with("leads", LeadId::value)
                .and("workspace", workspace)
                .map();
        jdbc.sql("delete from content_refusal where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .params(which)
                .update();
        return jdbc.sql("""
                update content_hearing set words = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and words is not null
                """).params(which).update();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Hearing hearing(ResultSet row) throws SQLException {
        return new Hearing(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("question_id", UUID.class),
                row.getString("words"),
                Place.of(row.getString("place")),
                row.getObject("place_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class),
                row.getObject("withdrawn_at") != null);
    }
}
