package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Arrival;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which leads what other systems have belongs to. */
@Repository
class LinkRepository {

    private static final int MOST = 200;

    /** Something of another system, by its id there, and a lead it belongs to. */
    record Link(Arrival.Key key, UUID lead) {}

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into import_link (workspace_id, system, key, lead_id)
                select distinct :workspace, it.* from unnest(:systems::text[], :keys::text[], :leads::uuid[]) as it
                on conflict do nothing
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("systems", links.stream().map(it -> it.key().system()).toArray(String[]::new))
                .param("keys", links.stream().map(it -> it.key().key()).toArray(String[]::new))
                .param("leads", links.stream().map(it -> it.lead().toString()).toArray(String[]::new))
                .update();
    }

    /** At most 200 leads for each. */
    Map<Arrival.Key, List<UUID>> find(Collection<Arrival.Key> keys) {
        var found = new HashMap<Arrival.Key, List<UUID>>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select it.system, it.key, found.lead_id
                from unnest(:systems::text[], :keys::text[]) as it (system, key)
                cross join lateral (
                    select lead_id from import_link
                    where workspace_id = :workspace and import_link.system = it.system and import_link.key = it.key
                    order by lead_id limit :most) as found
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("systems", keys.stream().map(Arrival.Key::system).toArray(String[]::new))
                .param("keys", keys.stream().map(Arrival.Key::key).toArray(String[]::new))
                .param("most", MOST)
                .query(row -> {
                    found.computeIfAbsent(
                                    new Arrival.Key(row.getString("system"), row.getString("key")),
                                    _ -> new ArrayList<>())
                            .add(row.getObject("lead_id", UUID.class));
                });
        return found;
    }
}
