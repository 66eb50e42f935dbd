package io.firsthand.network;

import io.firsthand.network.Encounter.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened between colleagues and contacts: captures, touches, introductions. */
@Repository
class EncounterRows {

    private static final int MOST_MERGES = 10;

    private final JdbcClient jdbc;

    EncounterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These contacts with all that were merged into them, and those they were merged into. */
    Set<UUID> families(UUID workspace, Collection<UUID> contacts) {
        var all = new HashSet<>(contacts);
        Collection<UUID> fresh = contacts;
        for (var round = 0; round < MOST_MERGES && !fresh.isEmpty(); round++) {
            var relatives = jdbc.sql("""
                    select contact_id as id from lead_contact_view
                    where workspace_id = :workspace and merged_into is not null and merged_into = any(:some::uuid[])
                    union
                    select merged_into from lead_contact_view
                    where workspace_id = :workspace and contact_id = any(:some::uuid[]) and merged_into is not null
                    """)
                    .param("workspace", workspace)
                    .param("some", texts(fresh))
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .list();
            fresh = relatives.stream().filter(all::add).toList();
        }
        return all;
    }

    /** Who of these was merged into whom; the others are themselves. */
    Map<UUID, UUID> merged(UUID workspace, Collection<UUID> contacts) {
        var merged = new HashMap<UUID, UUID>();
        jdbc.sql("""
                select contact_id, merged_into from lead_contact_view
                where workspace_id = :workspace and contact_id = any(:some::uuid[]) and merged_into is not null
                """)
                .param("workspace", workspace)
                .param("some", texts(contacts))
                .query(row -> {
                    merged.put(row.getObject("contact_id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return merged;
    }

    /** Whatever the workspace knows of people who met; a capture that a phone signed is told by its conversation. */
    List<Encounter> of(UUID workspace, Collection<UUID> contacts) {
        var all = new ArrayList<Encounter>();
        all.addAll(read(workspace, contacts, """
                select lead.contact_id, lead.captured_by as person_id, 'meeting' as kind, true as outbound,
                    lead.captured_at as at, coalesce(lead.event_id::text, lead.place) as place
                from lead_meeting_view as lead
                where lead.workspace_id = :workspace and lead.contact_id = any(:contacts::uuid[])
                    and lead.captured_by is not null and lead.how <> 'device'
                    and lead.channel in ('booth_conversation', 'meeting', 'inbound_call')
                """));
        all.addAll(read(workspace, contacts, """
                select lead.contact_id, talk.rep_id as person_id, 'meeting' as kind, true as outbound, talk.at,
                    talk.show_id::text as place
                from lead_meeting_view as lead
                join conversation_view as talk on talk.workspace_id = :workspace and talk.lead_id = lead.lead_id
                where lead.workspace_id = :workspace and lead.contact_id = any(:contacts::uuid[])
                """));
        all.addAll(read(workspace, contacts, """
                select lead.contact_id, touch.by_id as person_id,
                    case touch.medium when 'meeting' then 'meeting' when 'call' then 'call' else 'letter' end as kind,
                    touch.direction = 'outbound' as outbound, touch.at, null as place
                from lead_meeting_view as lead
                join touch_person_view as touch on touch.workspace_id = :workspace and touch.lead_id = lead.lead_id
                where lead.workspace_id = :workspace and lead.contact_id = any(:contacts::uuid[])
                    and touch.outcome = 'reached'
                """));
        all.addAll(read(workspace, contacts, """
                select contact_id, asker_id as person_id, 'introduction' as kind, true as outbound, done_at as at,
                    null as place
                from network_introduction
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[]) and state = 'done'
                    and outcome = 'met'
                union all
                select contact_id, asked_id, 'letter', true, done_at, null from network_introduction
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[]) and state = 'done'
                """));
        return all;
    }

    private List<Encounter> read(UUID workspace, Collection<UUID> contacts, String sql) {
        return jdbc.sql(sql)
                .param("workspace", workspace)
                .param("contacts", texts(contacts))
                .query((row, _) -> encounter(row))
                .list();
    }

    private static Encounter encounter(ResultSet row) throws SQLException {
        return new Encounter(
                row.getObject("person_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBoolean("outbound"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("place"));
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
