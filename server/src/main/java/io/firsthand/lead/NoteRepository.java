package io.firsthand.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes that imports bring; the first line of a lead's first note stands with the lead. */
@Repository
class NoteRepository {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, NewNote note) {}

    Set<Arrival.Key> known(UUID workspace, Collection<Arrival.Key> keys) {
        var known = new HashSet<Arrival.Key>();
        jdbc.sql("""
                select it.system, it.key from unnest(:systems::text[], :keys::text[]) as it (system, key)
                where exists (select from lead_note where workspace_id = :workspace
                    and lead_note.key_system = it.system and lead_note.key = it.key and lead_note.key is not null)
                """)
                .params(Columns.of(keys)
                        .with("systems", Arrival.Key::system)
                        .with("keys", Arrival.Key::key)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    known.add(new Arrival.Key(row.getString("system"), row.getString("key")));
                });
        return known;
    }

    void insert(UUID workspace, List<Row> rows, UUID by, Instant now) {
        jdbc.sql("""
                with note as (
                    insert into lead_note (workspace_id, id, lead_id, text, at, by_id, key_system, key, batch_id)
                    select :workspace, id, lead_id, text, at, coalesce(author, :by), system, key, batch
                    from unnest(:ids::uuid[], :leads::uuid[], :texts::text[], :times::timestamptz[], :systems::text[],
                        :keys::text[], :batches::uuid[], :authors::uuid[])
                        as it (id, lead_id, text, at, system, key, batch, author)
                ), first as (
                    select distinct on (lead_id) lead_id, line
                    from unnest(:ids::uuid[], :leads::uuid[], :lines::text[]) as it (id, lead_id, line)
                    order by lead_id, id
                )
                update lead set first_note = coalesce(first_note, first.line), version = version + 1,
                    changed_at = :now::timestamptz
                from first where lead.workspace_id = :workspace and lead.id = first.lead_id
                """)
                .params(Columns.of(rows)
                        .with("ids", Row::id)
                        .with("leads", it -> it.note().lead().value())
                        .with("texts", it -> it.note().text())
                        .with("lines", it -> LeadDraft.firstLine(it.note().text()))
                        .with("times", it -> it.note().at())
                        .with("systems", it -> it.note().key().system())
                        .with("keys", it -> it.note().key().key())
                        .with("authors", it -> it.note().by())
                        .with("batches", it -> it.note().batch())
                        .and("workspace", workspace)
                        .and("by", by)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    List<Row> ofBatch(UUID workspace, UUID batch) {
        return jdbc.sql("""
                select id, lead_id, text, at, key_system, key from lead_note
                where workspace_id = :workspace and batch_id = :batch order by id limit :most
                """)
                .param("workspace", workspace)
                .param("batch", batch)
                .param("most", MOST)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new NewNote(
                                new LeadId(row.getObject("lead_id", UUID.class)),
                                row.getString("text"),
                                LeadRows.time(row, "at"),
                                null,
                                new Arrival.Key(row.getString("key_system"), row.getString("key")),
                                batch)))
                .list();
    }

    void delete(UUID workspace, List<Row> rows, Instant now) {
        var parameters = Columns.of(rows)
                .with("ids", Row::id)
                .with("leads", it -> it.note().lead().value())
                .and("workspace", workspace)
                .and("now", now.toString())
                .map();
        jdbc.sql("delete from lead_note where workspace_id = :workspace and id = any(:ids::uuid[])")
                .params(parameters)
                .update();
        jdbc.sql("""
                update lead set version = version + 1, changed_at = :now::timestamptz, first_note = (
                    select left(split_part(text, E'\\n', 1), 200) from lead_note
                    where lead_note.workspace_id = :workspace and lead_id = lead.id order by lead_note.id limit 1)
                where workspace_id = :workspace and id = any(:leads::uuid[])
                """).params(parameters).update();
    }
}
