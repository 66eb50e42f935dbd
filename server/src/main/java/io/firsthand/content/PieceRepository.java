package io.firsthand.content;

import io.firsthand.content.Piece.Kind;
import io.firsthand.content.Piece.State;
import io.firsthand.content.Piece.Wish;
import io.firsthand.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pieces of content, and which questions they answer. */
@Repository
class PieceRepository {

    private static final String SELECT = "select * from content_piece where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    PieceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Piece> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> piece(row))
                .optional();
    }

    Optional<Piece> lock(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id for update")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> piece(row))
                .optional();
    }

    /** Those due first in front. */
    List<Piece> in(UUID workspace, Collection<State> states, int most) {
        return jdbc.sql(SELECT + "and state = any(:states) order by due_on nulls last, id desc limit :most")
                .param("workspace", workspace)
                .param("states", states.stream().map(State::id).toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> piece(row))
                .list();
    }

    /** Those that answer one of these questions or their other wordings, the newest first. */
    List<Piece> answering(UUID workspace, Collection<UUID> roots) {
        return jdbc.sql(SELECT + """
                and state <> 'dropped' and id in (select piece_id from content_answer as answer
                    join content_question as question on question.workspace_id = :workspace and question.id = answer.question_id
                    where answer.workspace_id = :workspace
                        and (question.id = any(:ids::uuid[]) or question.merged_into = any(:ids::uuid[])))
                order by published_at desc nulls last, id desc
                """)
                .param("workspace", workspace)
                .param("ids", QuestionRepository.texts(roots))
                .query((row, _) -> piece(row))
                .list();
    }

    /** Which questions each answers, as they count. */
    Map<UUID, Set<UUID>> questions(UUID workspace, Collection<UUID> pieces) {
        var all = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                select answer.piece_id, coalesce(question.merged_into, question.id) as question
                from content_answer as answer
                join content_question as question
                    on question.workspace_id = :workspace and question.id = answer.question_id
                where answer.workspace_id = :workspace and answer.piece_id = any(:ids::uuid[])
                order by question.created_at, question.id
                """)
                .param("workspace", workspace)
                .param("ids", QuestionRepository.texts(pieces))
                .query(row -> {
                    all.computeIfAbsent(row.getObject("piece_id", UUID.class), _ -> new LinkedHashSet<>())
                            .add(row.getObject("question", UUID.class));
                });
        return all;
    }

    void insert(UUID workspace, Piece it) {
        jdbc.sql("""
                insert into content_piece (workspace_id, id, title, kind, audience, awareness, brief, due_on, owner_id, state,
                    asked_by, asked_at)
                values (:workspace, :id, :title, :kind, :audience, :awareness, :brief, :due::date, :owner::uuid, :state,
                    :by, :at::timestamptz)
                """)
                .params(wish(it.wish()))
                .param("workspace", workspace)
                .param("id", it.id())
                .param("state", it.state().id())
                .param("by", it.askedBy())
                .param("at", it.askedAt().toString())
                .update();
    }

    void change(UUID workspace, UUID id, Wish wish) {
        jdbc.sql("""
                update content_piece set title = :title, kind = :kind, audience = :audience, awareness = :awareness,
                    brief = :brief, due_on = :due::date, owner_id = :owner::uuid
                where workspace_id = :workspace and id = :id
                """)
                .params(wish(wish))
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    private static Map<String, @Nullable Object> wish(Wish it) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("title", it.title());
        all.put("kind", it.kind().id());
        all.put("audience", it.audience());
        all.put("awareness", it.awareness());
        all.put("brief", it.brief());
        all.put("due", it.due() == null ? null : it.due().toString());
        all.put("owner", it.owner() == null ? null : it.owner().value().toString());
        return all;
    }

    void move(UUID workspace, UUID id, State to, @Nullable Instant publishedAt) {
        jdbc.sql("""
                update content_piece set state = :state, published_at = coalesce(published_at, :published::timestamptz)
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("state", to.id())
                .param("published", publishedAt == null ? null : publishedAt.toString())
                .update();
    }

    void expire(UUID workspace, UUID id, @Nullable LocalDate on) {
        jdbc.sql("update content_piece set expires_on = :on::date where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .param("on", on == null ? null : on.toString())
                .update();
    }

    void answers(UUID workspace, UUID piece, Collection<UUID> questions) {
        jdbc.sql("delete from content_answer where workspace_id = :workspace and piece_id = :piece")
                .param("workspace", workspace)
                .param("piece", piece)
                .update();
        jdbc.sql("""
                insert into content_answer (workspace_id, piece_id, question_id)
                select :workspace, :piece, id from content_question
                where workspace_id = :workspace and id = any(:ids::uuid[])
                """)
                .param("workspace", workspace)
                .param("piece", piece)
                .param("ids", QuestionRepository.texts(questions))
                .update();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Piece(
                row.getObject("id", UUID.class),
                new Wish(
                        row.getString("title"),
                        Kind.of(row.getString("kind")).orElse(Kind.OTHER),
                        row.getString("audience"),
                        row.getString("awareness"),
                        row.getString("brief"),
                        row.getObject("due_on", LocalDate.class),
                        owner == null ? null : new PersonId(owner)),
                State.stored(row.getString("state")),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                published == null ? null : published.toInstant());
    }
}
