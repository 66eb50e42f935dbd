package io.firsthand.scan;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Pictures of cards; those that wait are the queue, which any server may work on. */
@Repository
class ScannedCardRepository {

    /** Whoever reads longer than that was stopped in the middle. */
    private static final Duration LOST = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    ScannedCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ScannedCard it, String sha256) {
        sql("""
                insert into scan_card (workspace_id, id, batch_id, position, file_name, sha256, state, front_id, orientation)
                values (:workspace, :id, :batch, :position, :name, :sha256, :state, :front, :orientation)
                """)
                .param("id", it.id())
                .param("batch", it.batch())
                .param("position", it.position())
                .param("name", it.fileName())
                .param("sha256", sha256)
                .param("state", it.state().id())
                .param("front", it.front())
                .param("orientation", it.orientation())
                .update();
    }

    Optional<ScannedCard> same(UUID batch, String sha256) {
        return sql("select * from scan_card where workspace_id = :workspace and batch_id = :batch and sha256 = :sha256")
                .param("batch", batch)
                .param("sha256", sha256)
                .query(ScannedCardRepository::card)
                .optional();
    }

    /** How many wait for somebody in the whole workspace. */
    long undecided() {
        return sql("""
                select count(*) from scan_card where workspace_id = :workspace and state in ('waiting', 'reading', 'ready')
                """).query(Long.class).single();
    }

    Optional<ScannedCard> find(UUID id) {
        return sql("select * from scan_card where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query(ScannedCardRepository::card)
                .optional();
    }

    /** The same, and nobody else may change it before this transaction ends. */
    Optional<ScannedCard> lock(UUID id) {
        return sql("select * from scan_card where workspace_id = :workspace and id = :id for update")
                .param("id", id)
                .query(ScannedCardRepository::card)
                .optional();
    }

    List<ScannedCard> of(UUID batch) {
        return sql("select * from scan_card where workspace_id = :workspace and batch_id = :batch order by position, id")
                .param("batch", batch)
                .query(ScannedCardRepository::card)
                .list();
    }

    /** Takes the next one of the queue for oneself. */
    Optional<ScannedCard> claim(Instant now) {
        return sql("""
                update scan_card set state = 'reading', attempts = attempts + 1, claimed_at = :now::timestamptz
                where workspace_id = :workspace and id = (
                    select id from scan_card
                    where workspace_id = :workspace
                        and (state = 'waiting' or (state = 'reading' and claimed_at < :lost::timestamptz))
                    order by id limit 1 for update skip locked)
                returning *
                """)
                .param("now", now.toString())
                .param("lost", now.minus(LOST).toString())
                .query(ScannedCardRepository::card)
                .optional();
    }

    /** How many are in the queue, those that a stopped server left included. */
    long queued(Instant now) {
        return sql("""
                select count(*) from scan_card where workspace_id = :workspace
                    and (state = 'waiting' or (state = 'reading' and claimed_at < :lost::timestamptz))
                """)
                .param("lost", now.minus(LOST).toString())
                .query(Long.class)
                .single();
    }

    /** After a start: what nobody can be reading any more waits again. */
    int release(Instant begun) {
        return sql("""
                update scan_card set state = 'waiting'
                where workspace_id = :workspace and state = 'reading' and claimed_at < :begun::timestamptz
                """).param("begun", begun.toString()).update();
    }

    /** False when it was thrown away meanwhile, or somebody else has read it. */
    boolean ready(UUID id, Reading reading) {
        return 1 == sql("""
                update scan_card set state = 'ready', reading = :reading::jsonb, orientation = 1
                where workspace_id = :workspace and id = :id and state = 'reading'
                """).param("reading", Json.of(reading)).param("id", id).update();
    }

    /** What somebody says it reads; false when it is not there to be looked at. */
    boolean corrected(UUID id, Reading reading) {
        return 1 == sql("""
                update scan_card set reading = :reading::jsonb
                where workspace_id = :workspace and id = :id and state in ('ready', 'skipped')
                """).param("reading", Json.of(reading)).param("id", id).update();
    }

    void turn(UUID id, CardState from, CardState to) {
        sql("""
                update scan_card set state = :to where workspace_id = :workspace and (id = :id or front_id = :id) and state = :from
                """).param("to", to.id()).param("from", from.id()).param("id", id).update();
    }

    void pair(UUID id, @Nullable UUID front) {
        sql("update scan_card set front_id = :front where workspace_id = :workspace and id = :id")
                .param("front", front)
                .param("id", id)
                .update();
    }

    /** What was read goes to the lead; here only that it did stays. */
    void accepted(UUID id, LeadId lead) {
        sql("""
                update scan_card set state = 'accepted', lead_id = :lead, reading = null, file_name = ''
                where workspace_id = :workspace and (id = :id or front_id = :id)
                """).param("lead", lead.value()).param("id", id).update();
    }

    List<ScannedCard> notAttached() {
        return sql("select * from scan_card where workspace_id = :workspace and state = 'accepted' and not attached")
                .query(ScannedCardRepository::card)
                .list();
    }

    /** Whether its picture still has to be put on the lead, and nobody else does so now. */
    boolean lockNotAttached(UUID id) {
        return sql("""
                select id from scan_card where workspace_id = :workspace and id = :id and state = 'accepted' and not attached
                for update skip locked
                """).param("id", id).query(UUID.class).optional().isPresent();
    }

    /** Which of these there are. */
    List<UUID> there(List<UUID> ids) {
        return sql("select id from scan_card where workspace_id = :workspace and id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void attached(UUID id) {
        sql("update scan_card set attached = true where workspace_id = :workspace and id = :id")
                .param("id", id)
                .update();
    }

    List<ScannedCard> ofLeads(String[] leads) {
        return sql("select * from scan_card where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .param("leads", leads)
                .query(ScannedCardRepository::card)
                .list();
    }

    List<ScannedCard> allUndecided() {
        return sql("""
                select * from scan_card where workspace_id = :workspace and state in ('waiting', 'reading', 'ready', 'skipped')
                """).query(ScannedCardRepository::card).list();
    }

    /** What follows it as its back stands alone then. */
    void delete(UUID id) {
        sql("update scan_card set front_id = null where workspace_id = :workspace and front_id = :id")
                .param("id", id)
                .update();
        sql("delete from scan_card where workspace_id = :workspace and id = :id")
                .param("id", id)
                .update();
    }

    private static ScannedCard card(ResultSet row, int number) throws SQLException {
        var lead = row.getObject("lead_id", UUID.class);
        return new ScannedCard(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getInt("position"),
                row.getString("file_name"),
                CardState.of(row.getString("state")),
                row.getObject("front_id", UUID.class),
                row.getInt("orientation"),
                row.getInt("attempts"),
                Json.reading(row.getString("reading")),
                lead == null ? null : new LeadId(lead));
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
