package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadState.StageTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and changes single leads. */
@Repository
class LeadRepository {

    private final JdbcClient jdbc;

    LeadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Lead> find(UUID workspace, LeadId id) {
        return jdbc.sql("select " + LeadRows.COLUMNS + " from lead " + LeadRows.JOINS
                        + " where lead.workspace_id = :workspace and lead.id = :id")
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> LeadRows.lead(row))
                .optional();
    }

    /** Lets nobody else change the lead until the transaction ends. */
    Optional<Lead> lock(UUID workspace, LeadId id) {
        jdbc.sql("select 1 from lead where workspace_id = :workspace and id = :id for no key update")
                .param("workspace", workspace)
                .param("id", id.value())
                .query(row -> {});
        return find(workspace, id);
    }

    Optional<ContactId> contactOf(UUID workspace, LeadId id) {
        return jdbc.sql("select contact_id from lead where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .optional();
    }

    void touch(UUID workspace, LeadId id, Instant now) {
        jdbc.sql("""
                update lead set version = version + 1, changed_at = :now::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("now", now.toString())
                .param("workspace", workspace)
                .param("id", id.value())
                .update();
    }

    void own(UUID workspace, LeadId id, @Nullable PersonId owner) {
        jdbc.sql("update lead set owner_id = :owner::uuid where workspace_id = :workspace and id = :id")
                .param("owner", Values.id(owner))
                .param("workspace", workspace)
                .param("id", id.value())
                .update();
    }

    void belong(UUID workspace, LeadId id, @Nullable CompanyLink company) {
        jdbc.sql("update lead set company_id = :company::uuid where workspace_id = :workspace and id = :id")
                .param("company", company == null ? null : company.id().value().toString())
                .param("workspace", workspace)
                .param("id", id.value())
                .update();
    }

    /** Writes values of the workspace's fields, by their names; null takes one away. */
    void describe(UUID workspace, LeadId id, Map<String, @Nullable String> values) {
        var kept = new TreeMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null) {
                kept.put(name, value);
            }
        });
        jdbc.sql("""
                update lead set custom = (custom - :gone::text[]) || :kept::jsonb
                where workspace_id = :workspace and id = :id
                """)
                .param("gone", values.keySet().toArray(String[]::new))
                .param("kept", Json.write(kept))
                .param("workspace", workspace)
                .param("id", id.value())
                .update();
    }

    /** What leads have in a field, by lead; an empty text for nothing. */
    Map<UUID, String> customs(UUID workspace, Collection<UUID> some, String name) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, coalesce(custom ->> :name, '') as value from lead
                where workspace_id = :workspace and id = any(:leads::uuid[])
                """)
                .params(Columns.of(some)
                        .with("leads", it -> it)
                        .and("workspace", workspace)
                        .and("name", name)
                        .map())
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("value"));
                });
        return found;
    }

    void move(UUID workspace, LeadId id, Stage stage, Instant now) {
        jdbc.sql("""
                with here as (
                    update lead_stage set left_at = :now::timestamptz
                    where workspace_id = :workspace and lead_id = :id and left_at is null
                    returning number
                ), entered as (
                    insert into lead_stage (workspace_id, lead_id, number, stage, entered_at)
                    select :workspace, :id, coalesce((select max(number) from lead_stage
                        where workspace_id = :workspace and lead_id = :id), -1) + 1, :stage, :now::timestamptz
                )
                update lead set stage = :stage, stage_since = :now::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("now", now.toString())
                .param("stage", stage.id())
                .param("workspace", workspace)
                .param("id", id.value())
                .update();
    }

    void correct(UUID workspace, LeadId id, Source source) {
        jdbc.sql("""
                update lead set source = :source::jsonb, channel = :channel, campaign = :campaign, corrected = true
                where workspace_id = :workspace and id = :id
                """)
                .param("source", Json.write(Codec.write(source)))
                .param("channel", source.channel().id())
                .param("campaign", source.campaign())
                .param("workspace", workspace)
                .param("id", id.value())
                .update();
    }

    void note(UUID workspace, LeadId id, Note note) {
        jdbc.sql("""
                with noted as (
                    insert into lead_note (workspace_id, id, lead_id, text, at, by_id)
                    values (:workspace, :note, :id, :text, :at::timestamptz, :by)
                )
                update lead set first_note = coalesce(first_note, :firstLine)
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("note", note.id())
                .param("id", id.value())
                .param("text", note.text())
                .param("at", note.at().toString())
                .param("by", note.by())
                .param("firstLine", LeadDraft.firstLine(note.text()))
                .update();
    }

    void signal(UUID workspace, LeadId id, UUID signalId, Signal signal) {
        jdbc.sql("""
                insert into lead_signal (workspace_id, id, lead_id, kind, name, at)
                values (:workspace, :signal, :id, :kind, :name, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("signal", signalId)
                .param("id", id.value())
                .param("kind", signal.kind().id())
                .param("name", signal.name())
                .param("at", signal.at().toString())
                .update();
    }

    /** Takes leads off all lists, or puts them back; returns those for which that was a change. */
    List<LeadId> withdraw(UUID workspace, Collection<LeadId> leads, boolean isWithdrawn, Instant now) {
        return jdbc.sql("""
                update lead set version = version + 1, changed_at = :now::timestamptz,
                    withdrawn_at = case when :withdrawn then :now::timestamptz end
                where workspace_id = :workspace and id = any(:leads::uuid[])
                    and (withdrawn_at is null) = :withdrawn
                returning id
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("withdrawn", isWithdrawn)
                        .and("now", now.toString())
                        .map())
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Lets nobody else change these leads until the transaction ends; returns those that are not withdrawn. */
    List<LeadId> lockAll(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select id from lead where workspace_id = :workspace and id = any(:leads::uuid[])
                    and withdrawn_at is null order by id for no key update
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those among the given that the batch created. */
    Set<LeadId> ofBatch(UUID workspace, UUID batch, Collection<LeadId> leads) {
        return Set.copyOf(jdbc.sql("""
                select id from lead where workspace_id = :workspace and id = any(:leads::uuid[]) and batch_id = :batch
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("batch", batch)
                        .map())
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .list());
    }

    List<LeadId> ofBatch(UUID workspace, UUID batch, boolean withdrawn, int most) {
        return jdbc.sql("""
                select id from lead where workspace_id = :workspace and batch_id = :batch
                    and (withdrawn_at is not null) = :withdrawn order by id limit :most
                """)
                .param("workspace", workspace)
                .param("batch", batch)
                .param("withdrawn", withdrawn)
                .param("most", most)
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .list();
    }

    List<StageTime> stages(UUID workspace, LeadId id) {
        return jdbc.sql("""
                select stage, entered_at, left_at from lead_stage
                where workspace_id = :workspace and lead_id = :id order by number
                """)
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> new StageTime(
                        LeadRows.stage(row.getString("stage")),
                        LeadRows.time(row, "entered_at"),
                        row.getObject("left_at") == null ? null : LeadRows.time(row, "left_at")))
                .list();
    }

    List<Note> notes(UUID workspace, LeadId id) {
        return jdbc.sql("""
                select id, text, at, by_id from lead_note
                where workspace_id = :workspace and lead_id = :id order by at, id
                """)
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        LeadRows.time(row, "at"),
                        row.getObject("by_id", UUID.class)))
                .list();
    }

    List<Signal> signals(UUID workspace, LeadId id) {
        return jdbc.sql("""
                select kind, name, at from lead_signal
                where workspace_id = :workspace and lead_id = :id order by at, id
                """)
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> new Signal(
                        Signal.Kind.EXPLICIT.id().equals(row.getString("kind"))
                                ? Signal.Kind.EXPLICIT
                                : Signal.Kind.ENGAGEMENT,
                        row.getString("name"),
                        LeadRows.time(row, "at")))
                .list();
    }
}
