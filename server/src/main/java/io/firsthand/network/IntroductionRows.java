package io.firsthand.network;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.network.Introduction.Outcome;
import io.firsthand.network.Introduction.State;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Introductions, and how often somebody may be asked for one. */
@Repository
class IntroductionRows {

    private static final String SELECT = "select * from network_introduction where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    IntroductionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Introduction it) {
        bound(workspace, it, """
                insert into network_introduction (workspace_id, id, contact_id, lead_id, asker_id, asked_id, through_id,
                    state, outcome, words, answer, asked_at, answered_at, done_at, version)
                values (:workspace, :id, :contact, :lead::uuid, :asker, :asked, :through::uuid, :state, :outcome, :words,
                    :answer, :askedAt::timestamptz, :answeredAt::timestamptz, :doneAt::timestamptz, :version)
                """).update();
    }

    void update(UUID workspace, Introduction it) {
        bound(workspace, it, """
                update network_introduction set state = :state, outcome = :outcome, answer = :answer,
                    asked_at = :askedAt::timestamptz, answered_at = :answeredAt::timestamptz, done_at = :doneAt::timestamptz, version = :version
                where workspace_id = :workspace and id = :id
                """).update();
    }

    private StatementSpec bound(UUID workspace, Introduction it, String sql) {
        return jdbc.sql(sql)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("contact", it.contact().value())
                .param("lead", it.lead() == null ? null : it.lead().value().toString())
                .param("asker", it.asker().value())
                .param("asked", it.asked().value())
                .param(
                        "through",
                        it.through() == null ? null : it.through().value().toString())
                .param("state", it.state().id())
                .param("outcome", it.outcome() == null ? null : it.outcome().id())
                .param("words", it.words())
                .param("answer", it.answer())
                .param("askedAt", it.askedAt().toString())
                .param("answeredAt", text(it.answeredAt()))
                .param("doneAt", text(it.doneAt()))
                .param("version", it.version());
    }

    Optional<Introduction> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> introduction(row))
                .optional();
    }

    Optional<Introduction> lock(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id for no key update")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> introduction(row))
                .optional();
    }

    /** Those of a contact, the latest first. */
    List<Introduction> ofContact(UUID workspace, UUID contact, int most) {
        return jdbc.sql(SELECT + "and contact_id = :contact order by asked_at desc, id desc limit :most")
                .param("workspace", workspace)
                .param("contact", contact)
                .param("most", most)
                .query((row, _) -> introduction(row))
                .list();
    }

    List<Introduction> ofLeads(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id is not null and lead_id = any(:leads::uuid[]) order by asked_at, id")
                .param("workspace", workspace)
                .param("leads", leads.stream().map(it -> it.value().toString()).toArray(String[]::new))
                .query((row, _) -> introduction(row))
                .list();
    }

    /** What somebody was asked, or asks, the latest first. */
    List<Introduction> of(UUID workspace, PersonId person, boolean isAsked, int most) {
        var who = isAsked ? "asked_id" : "asker_id";
        return jdbc.sql(SELECT + "and " + who + " = :person order by asked_at desc, id desc limit :most")
                .param("workspace", workspace)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> introduction(row))
                .list();
    }

    /** How often somebody was asked since; what was taken back does not count. */
    long asked(UUID workspace, PersonId person, Instant since) {
        return jdbc.sql("""
                select count(*) from network_introduction where workspace_id = :workspace and asked_id = :person
                    and asked_at > :since::timestamptz and state <> 'withdrawn'
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("since", since.toString())
                .query(Long.class)
                .single();
    }

    long waiting(UUID workspace, PersonId person) {
        return jdbc.sql("""
                select count(*) from network_introduction
                where workspace_id = :workspace and asked_id = :person and state = 'asked'
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    Optional<Integer> allowed(UUID workspace) {
        return jdbc.sql("select a_week from network_rule where workspace_id = :workspace")
                .param("workspace", workspace)
                .query(Integer.class)
                .optional();
    }

    void allow(UUID workspace, int aWeek) {
        jdbc.sql("""
                insert into network_rule (workspace_id, a_week) values (:workspace, :number)
                on conflict (workspace_id) do update set a_week = excluded.a_week
                """).param("workspace", workspace).param("number", aWeek).update();
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        var lead = row.getObject("lead_id", UUID.class);
        var through = row.getObject("through_id", UUID.class);
        var outcome = row.getString("outcome");
        return new Introduction(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                lead == null ? null : new LeadId(lead),
                new PersonId(row.getObject("asker_id", UUID.class)),
                new PersonId(row.getObject("asked_id", UUID.class)),
                through == null ? null : new ContactId(through),
                State.of(row.getString("state")).orElseThrow(),
                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                row.getString("words"),
                row.getString("answer"),
                TieRows.time(row, "asked_at"),
                time(row, "answered_at"),
                time(row, "done_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
