package io.firsthand.scan;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Batches, each with how many of its cards are in which state; a back counts with its front. */
@Repository
class ScanBatchRepository {

    private static final String SELECT = """
            select b.*, (select json_object_agg(state, n)::text from (
                select state, count(*) n from scan_card c
                where c.workspace_id = b.workspace_id and c.batch_id = b.id and c.front_id is null group by state) s) counts
            from scan_batch b where b.workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    ScanBatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Batch it) {
        sql("""
                insert into scan_batch (workspace_id, id, name, person_id, show_id, channel, campaign, in_pairs, created_at)
                values (:workspace, :id, :name, :person, :show, :channel, :campaign, :pairs, :at::timestamptz)
                """)
                .param("id", it.id())
                .param("name", it.name())
                .param("person", it.person().value())
                .param("show", it.show())
                .param("channel", it.channel().id())
                .param("campaign", it.campaign())
                .param("pairs", it.inPairs())
                .param("at", it.createdAt().toString())
                .update();
    }

    Optional<Batch> find(UUID id) {
        return sql(SELECT + " and b.id = :id")
                .param("id", id)
                .query(ScanBatchRepository::batch)
                .optional();
    }

    /** The latest first, those after one if it is given. */
    List<Batch> latest(@Nullable Batch after, int limit) {
        var further = after == null ? "" : " and (b.created_at, b.id) < (:at::timestamptz, :after)";
        var query = sql(SELECT + further + " order by b.created_at desc, b.id desc limit :limit")
                .param("limit", limit);
        return (after == null
                        ? query
                        : query.param("at", after.createdAt().toString()).param("after", after.id()))
                .query(ScanBatchRepository::batch)
                .list();
    }

    List<UUID> before(Instant when, int limit) {
        return sql("""
                select id from scan_batch where workspace_id = :workspace and created_at < :before::timestamptz
                order by created_at limit :limit
                """)
                .param("before", when.toString())
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** With its cards. */
    void delete(UUID id) {
        sql("delete from scan_card where workspace_id = :workspace and batch_id = :id")
                .param("id", id)
                .update();
        sql("delete from scan_batch where workspace_id = :workspace and id = :id")
                .param("id", id)
                .update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("show_id", UUID.class),
                Channel.of(row.getString("channel")).orElse(Channel.UNKNOWN),
                row.getString("campaign"),
                row.getBoolean("in_pairs"),
                row.getTimestamp("created_at").toInstant(),
                counts(row.getString("counts")));
    }

    private static Map<CardState, Long> counts(@Nullable String json) {
        var counts = new EnumMap<CardState, Long>(CardState.class);
        if (json != null) {
            Json.counts(json).forEach((state, count) -> counts.put(CardState.of(state), count));
        }
        return counts;
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
