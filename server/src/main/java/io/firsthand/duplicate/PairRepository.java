package io.firsthand.duplicate;

import static io.firsthand.duplicate.KeyRepository.texts;

import io.firsthand.lead.ContactId;
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

@Repository
class PairRepository {

    private final JdbcClient jdbc;

    PairRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two contacts that were compared; the smaller id first. */
    record Match(UUID id, UUID one, UUID other, int score) {}

    /**
     * Writes down what was found. What somebody decided stays decided, unless the two have become much more alike since,
     * or are two again after they had been merged.
     */
    void put(UUID workspace, List<Match> matches, int muchMore, Instant now) {
        if (matches.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into duplicate_pair (workspace_id, id, one_id, other_id, score, state, found_at)
                select :workspace, id, one_id, other_id, score, 'open', :now::timestamptz
                from unnest(:ids::uuid[], :ones::uuid[], :others::uuid[], :scores::int[])
                    as it (id, one_id, other_id, score)
                order by one_id, other_id
                on conflict (workspace_id, one_id, other_id) do update
                    set score = excluded.score, state = 'open', decided_at = null, decided_by = null, merge_id = null
                    where duplicate_pair.state = 'open' and duplicate_pair.score <> excluded.score
                        or duplicate_pair.state = 'merged'
                        or duplicate_pair.state = 'dismissed' and excluded.score >= duplicate_pair.score + :muchMore
                """)
                .param("workspace", workspace)
                .param("now", now.toString())
                .param("ids", texts(matches, Match::id))
                .param("ones", texts(matches, Match::one))
                .param("others", texts(matches, Match::other))
                .param("scores", texts(matches, Match::score))
                .param("muchMore", muchMore)
                .update();
    }

    /** Takes out open pairs of these contacts that were not found again. */
    void sweep(UUID workspace, Collection<ContactId> contacts, List<Match> found) {
        for (var side : List.of("one_id", "other_id")) {
            jdbc.sql("""
                    delete from duplicate_pair
                    where workspace_id = :workspace and state = 'open' and %s = any(:contacts::uuid[])
                        and not exists (select from unnest(:ones::uuid[], :others::uuid[]) as it (one_id, other_id)
                            where it.one_id = duplicate_pair.one_id and it.other_id = duplicate_pair.other_id)
                    """.formatted(side))
                    .param("workspace", workspace)
                    .param("contacts", texts(contacts, ContactId::value))
                    .param("ones", texts(found, Match::one))
                    .param("others", texts(found, Match::other))
                    .update();
        }
    }

    /** Takes out all pairs of these contacts, decided ones too; returns how many there were. */
    int forget(UUID workspace, Collection<ContactId> contacts) {
        var gone = 0;
        for (var side : List.of("one_id", "other_id")) {
            gone += jdbc.sql("delete from duplicate_pair where workspace_id = :workspace and " + side
                            + " = any(:contacts::uuid[])")
                    .param("workspace", workspace)
                    .param("contacts", texts(contacts, ContactId::value))
                    .update();
        }
        return gone;
    }

    /** A pair as its row holds it. */
    record Row(
            UUID id,
            ContactId one,
            ContactId other,
            int score,
            Pair.State state,
            Instant foundAt,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable UUID merge) {}

    List<Row> open(UUID workspace, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                select * from duplicate_pair where workspace_id = :workspace and state = 'open'
                """ + (after == null ? "" : "and (score < :score or score = :score and id > :id) ") + """
                order by score desc, id limit :limit
                """)
                .param("workspace", workspace)
                .param("score", after == null ? 0 : after.score())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> decided(UUID workspace, Pair.State state, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                select * from duplicate_pair where workspace_id = :workspace and state = :state and state <> 'open'
                """ + (after == null ? "" : "and (decided_at, id) < (:at::timestamptz, :id) ") + """
                order by decided_at desc, id desc limit :limit
                """)
                .param("workspace", workspace)
                .param("state", state.id())
                .param("at", after == null ? "epoch" : after.at().toString())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** How many are open, counted up to a limit. */
    long count(UUID workspace, int most) {
        return jdbc.sql("""
                select count(*) from (select from duplicate_pair
                    where workspace_id = :workspace and state = 'open' limit :most) as it
                """)
                .param("workspace", workspace)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    long countOfBatch(UUID workspace, UUID batch, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select one_id, other_id from duplicate_pair
                    where workspace_id = :workspace and state = 'open' order by score desc, id limit :most) as pair
                where exists (select from lead_batch_view as it where it.workspace_id = :workspace
                        and it.contact_id = one_id and it.batch_id = :batch)
                    or exists (select from lead_batch_view as it where it.workspace_id = :workspace
                        and it.contact_id = other_id and it.batch_id = :batch)
                """)
                .param("workspace", workspace)
                .param("batch", batch)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(UUID workspace, UUID id, boolean lock) {
        return jdbc.sql("select * from duplicate_pair where workspace_id = :workspace and id = :id"
                        + (lock ? " for no key update" : ""))
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    void decide(
            UUID workspace, UUID id, Pair.State state, @Nullable UUID by, @Nullable Instant at, @Nullable UUID merge) {
        jdbc.sql("""
                update duplicate_pair set state = :state, decided_at = :at::timestamptz, decided_by = :by::uuid,
                    merge_id = :merge::uuid
                where workspace_id = :workspace and id = :id
                """)
                .param("state", state.id())
                .param("at", at == null ? null : at.toString())
                .param("by", by == null ? null : by.toString())
                .param("merge", merge == null ? null : merge.toString())
                .param("workspace", workspace)
                .param("id", id)
                .update();
    }

    /** Whom the absorbed contact is not, the survivor is not either. */
    void inherit(UUID workspace, ContactId survivor, ContactId absorbed) {
        jdbc.sql("""
                insert into duplicate_pair (workspace_id, id, one_id, other_id, score, state, found_at, decided_at,
                    decided_by)
                select workspace_id, gen_random_uuid(), least(stranger, :survivor), greatest(stranger, :survivor),
                    score, state, found_at, decided_at, decided_by
                from (
                    select *, other_id as stranger from duplicate_pair
                    where workspace_id = :workspace and one_id = :absorbed and state = 'dismissed'
                    union all
                    select *, one_id from duplicate_pair
                    where workspace_id = :workspace and other_id = :absorbed and state = 'dismissed') as it
                where stranger <> :survivor
                on conflict (workspace_id, one_id, other_id) do nothing
                """)
                .param("workspace", workspace)
                .param("survivor", survivor.value())
                .param("absorbed", absorbed.value())
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("one_id", UUID.class)),
                new ContactId(row.getObject("other_id", UUID.class)),
                row.getInt("score"),
                Pair.State.of(row.getString("state")).orElseThrow(),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getObject("decided_by", UUID.class),
                row.getObject("merge_id", UUID.class));
    }
}
