package io.firsthand.capture;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadId;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations with their files. */
@Repository
class ConversationRows {

    private static final List<Label> KEPT = List.of(Label.SOURCE, Label.PERSON, Label.PLACE, Label.NOTES);
    private static final String SELECT = "select * from conversation where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    ConversationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Conversation it) {
        jdbc.sql("""
                insert into conversation (workspace_id, id, lead_id, fact_id, key_id, rep_id, show_id, at, received_at,
                    skew_ms, grade, why, source, person, place, notes)
                values (:workspace, :id, :lead, :fact, :key, :rep, :show, :at, :received, :skew, :grade, :why,
                    :source::jsonb, :person::jsonb, :place::jsonb, :notes::jsonb)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("lead", it.lead().value())
                .param("fact", it.fact())
                .param("key", it.device().bytes())
                .param("rep", it.rep().value())
                .param("show", it.show().orElse(null))
                .param("at", utc(it.at()))
                .param("received", utc(it.receivedAt()))
                .param("skew", it.skewMillis())
                .param("grade", it.grade().name())
                .param("why", it.why().stream().map(Reason::text).toArray(String[]::new))
                .param("source", json(it, Label.SOURCE))
                .param("person", json(it, Label.PERSON))
                .param("place", json(it, Label.PLACE))
                .param("notes", json(it, Label.NOTES))
                .update();
        insertFiles(workspace, it);
    }

    private void insertFiles(UUID workspace, Conversation it) {
        if (it.files().isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into conversation_file (workspace_id, conversation_id, place, sha256, bytes, type, role)
                select :workspace, :conversation, * from unnest(:places::smallint[], :hashes::text[], :sizes::bigint[],
                    :types::text[], :roles::text[])
                """)
                .params(Columns.of(it.files())
                        .with("places", KeptFile::number)
                        .with("hashes", file -> file.declared().sha256())
                        .with("sizes", file -> file.declared().bytes())
                        .with("types", file -> file.declared().type())
                        .with("roles", file -> file.declared().role())
                        .and("workspace", workspace)
                        .and("conversation", it.id())
                        .map())
                .update();
    }

    List<Conversation> find(UUID workspace, Collection<UUID> ids) {
        return withFiles(
                workspace,
                jdbc.sql(SELECT + "and id = any(:ids::uuid[])")
                        .param("workspace", workspace)
                        .param("ids", texts(ids))
                        .query((row, _) -> conversation(row))
                        .list());
    }

    Optional<Conversation> ofFact(UUID workspace, UUID fact) {
        return withFiles(
                        workspace,
                        jdbc.sql(SELECT + "and fact_id = :fact")
                                .param("workspace", workspace)
                                .param("fact", fact)
                                .query((row, _) -> conversation(row))
                                .list())
                .stream()
                .findFirst();
    }

    /** In the order they were held. */
    List<Conversation> ofLeads(UUID workspace, Collection<LeadId> leads) {
        return withFiles(
                workspace,
                jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by at, id")
                        .param("workspace", workspace)
                        .param("leads", texts(leads.stream().map(LeadId::value).toList()))
                        .query((row, _) -> conversation(row))
                        .list());
    }

    private List<Conversation> withFiles(UUID workspace, List<Conversation> some) {
        if (some.isEmpty()) {
            return some;
        }
        record Of(UUID conversation, KeptFile file) {}
        var files = jdbc
                .sql("""
                select * from conversation_file where workspace_id = :workspace and conversation_id = any(:ids::uuid[])
                 order by conversation_id, place
                """)
                .param("workspace", workspace)
                .param("ids", texts(some.stream().map(Conversation::id).toList()))
                .query((row, _) -> new Of(row.getObject("conversation_id", UUID.class), FileRows.file(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::conversation));
        return some.stream()
                .map(it -> it.with(files.getOrDefault(it.id(), List.of()).stream()
                        .map(Of::file)
                        .toList()))
                .toList();
    }

    /** Empties what says something about a person; the hashes of the files that no other conversation has. */
    List<String> forget(UUID workspace, Collection<LeadId> leads, Instant now) {
        var ids = texts(leads.stream().map(LeadId::value).toList());
        jdbc.sql("""
                update conversation set source = null, person = null, place = null, notes = null, erased_at = :now
                 where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and erased_at is null
                """)
                .param("workspace", workspace)
                .param("leads", ids)
                .param("now", utc(now))
                .update();
        return jdbc.sql("""
                with gone as (
                    delete from conversation_file using conversation
                     where conversation_file.workspace_id = :workspace and conversation.workspace_id = :workspace
                       and conversation.id = conversation_id and lead_id = any(:leads::uuid[])
                    returning conversation_id, sha256
                )
                select distinct sha256 from gone
                 where not exists (select 1 from conversation_file as other where other.workspace_id = :workspace
                    and other.sha256 = gone.sha256
                    and other.conversation_id not in (select conversation_id from gone))
                """)
                .param("workspace", workspace)
                .param("leads", ids)
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    private static @Nullable String json(Conversation it, Label label) {
        var value = it.values().get(label);
        return value == null ? null : Jcs.text(value);
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        for (var label : KEPT) {
            var json = row.getString(label.text());
            if (json != null && Json.parse(json) instanceof Map<?, ?> map) {
                values.put(label, Said.ofStored(map));
            }
        }
        return new Conversation(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("fact_id", UUID.class),
                Hash.of(row.getBytes("key_id")),
                new PersonId(row.getObject("rep_id", UUID.class)),
                Optional.ofNullable(row.getObject("show_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("skew_ms"),
                Grade.valueOf(row.getString("grade")),
                Arrays.stream((String[]) row.getArray("why").getArray())
                        .map(Reason::parse)
                        .toList(),
                values,
                row.getObject("erased_at") != null,
                List.of());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
