package io.firsthand.unread;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadId;
import io.firsthand.scan.Reading;
import io.firsthand.unread.UnreadCard.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cards to be read; those that lack no picture any more are the queue, which any server may work on. */
@Repository
class UnreadCardRepository {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Whoever reads longer than that was stopped in the middle. */
    private static final Duration LOST = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    UnreadCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UnreadCard it, Instant now) {
        sql("""
                insert into unread_card (workspace_id, conversation_id, lead_id, rep_id, show_id, pictures, missing, state,
                    expected_at)
                values (:workspace, :conversation, :lead, :rep, :show, :pictures, :pictures, :state, :now::timestamptz)
                """)
                .param("conversation", it.conversation())
                .param("lead", it.lead().value())
                .param("rep", it.rep())
                .param("show", it.show())
                .param("pictures", it.pictures().toArray(String[]::new))
                .param("state", it.state().id())
                .param("now", now.toString())
                .update();
    }

    void arrived(String sha256) {
        sql("""
                update unread_card set missing = array_remove(missing, :sha256)
                where workspace_id = :workspace and state = 'waiting' and :sha256 = any(missing)
                """).param("sha256", sha256).update();
    }

    /** The latest of those that lack a picture. */
    List<UnreadCard> lacking(int most) {
        return sql("""
                select * from unread_card where workspace_id = :workspace and state = 'waiting' and missing <> '{}'
                order by expected_at desc limit :most
                """).param("most", most).query(UnreadCardRepository::card).list();
    }

    /** Takes the next one of the queue for oneself. */
    Optional<UnreadCard> claim(Instant now) {
        return sql("""
                update unread_card set state = 'reading', attempts = attempts + 1, claimed_at = :now::timestamptz
                where workspace_id = :workspace and conversation_id = (
                    select conversation_id from unread_card where workspace_id = :workspace and missing = '{}'
                        and (state = 'waiting' or (state = 'reading' and claimed_at < :lost::timestamptz))
                    order by expected_at limit 1 for update skip locked)
                returning *
                """)
                .param("now", now.toString())
                .param("lost", now.minus(LOST).toString())
                .query(UnreadCardRepository::card)
                .optional();
    }

    /** False when somebody else has read it, or its person was erased meanwhile. */
    boolean read(UUID conversation, Reading reading) {
        return 1
                == sql("""
                update unread_card set state = 'read', reading = :reading::jsonb
                where workspace_id = :workspace and conversation_id = :conversation and state = 'reading'
                """)
                        .param("conversation", conversation)
                        .param("reading", MAPPER.writeValueAsString(reading))
                        .update();
    }

    boolean turn(UUID conversation, State from, State to) {
        return 1
                == sql("""
                update unread_card set state = :to
                where workspace_id = :workspace and conversation_id = :conversation and state = :from
                """)
                        .param("conversation", conversation)
                        .param("from", from.id())
                        .param("to", to.id())
                        .update();
    }

    Optional<UnreadCard> find(UUID conversation) {
        return sql("select * from unread_card where workspace_id = :workspace and conversation_id = :conversation")
                .param("conversation", conversation)
                .query(UnreadCardRepository::card)
                .optional();
    }

    /** In the order in which they came. */
    List<UnreadCard> of(Collection<LeadId> leads) {
        return ofLeads("select * from unread_card", leads, " order by expected_at")
                .query(UnreadCardRepository::card)
                .list();
    }

    int forget(Collection<LeadId> leads) {
        return ofLeads("delete from unread_card", leads, "").update();
    }

    private StatementSpec ofLeads(String what, Collection<LeadId> leads, String order) {
        return sql(what + " where workspace_id = :workspace and lead_id = any(:leads::uuid[])" + order)
                .param("leads", leads.stream().map(it -> it.value().toString()).toArray(String[]::new));
    }

    private static UnreadCard card(ResultSet row, int number) throws SQLException {
        var reading = row.getString("reading");
        return new UnreadCard(
                row.getObject("conversation_id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("rep_id", UUID.class),
                row.getObject("show_id", UUID.class),
                Arrays.asList((String[]) row.getArray("pictures").getArray()),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                reading == null ? Reading.NOTHING : MAPPER.readValue(reading, Reading.class));
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
