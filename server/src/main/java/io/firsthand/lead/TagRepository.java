package io.firsthand.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TagRepository {

    private final JdbcClient jdbc;

    TagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How tags are written, by their keys, as far as they were used before. */
    Map<String, String> names(UUID workspace, Collection<String> keys) {
        var names = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            jdbc.sql("select key, name from tag where workspace_id = :workspace and key = any(:keys::text[])")
                    .param("workspace", workspace)
                    .param("keys", keys.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString("key"), row.getString("name"));
                    });
        }
        return names;
    }

    /** Writes down how tags are written that are used for the first time. */
    void insert(UUID workspace, Map<String, String> names, Instant now) {
        if (names.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into tag (workspace_id, key, name, created_at)
                select :workspace, it.*, :now::timestamptz from unnest(:keys::text[], :names::text[]) as it
                order by 2 on conflict do nothing
                """)
                .params(Columns.of(names.entrySet())
                        .with("keys", Map.Entry::getKey)
                        .with("names", Map.Entry::getValue)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    /** Gives leads other tags than they had. */
    void write(UUID workspace, Map<LeadId, List<String>> tags) {
        if (tags.isEmpty()) {
            return;
        }
        record Row(LeadId lead, String tag) {}
        var rows = tags.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(tag -> new Row(it.getKey(), tag)))
                .toList();
        var leads = Columns.of(tags.keySet()).with("leads", LeadId::value).and("workspace", workspace);
        var all = Columns.of(rows)
                .with("tagged", it -> it.lead().value())
                .with("tags", Row::tag)
                .and(leads)
                .map();
        jdbc.sql("""
                delete from lead_tag where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """).params(leads.map()).update();
        jdbc.sql("""
                with it as (
                    select * from unnest(:tagged::uuid[], :tags::text[]) with ordinality as it (lead_id, tag, place)
                ), listed as (
                    insert into lead_tag (workspace_id, lead_id, tag) select :workspace, lead_id, tag from it
                )
                update lead set tags = coalesce(
                    (select array_agg(it.tag order by it.place) from it where it.lead_id = lead.id), '{}')
                where workspace_id = :workspace and id = any(:leads::uuid[])
                """).params(all).update();
    }
}
