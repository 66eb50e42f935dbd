package io.firsthand.handoff;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say is in packets. */
@Repository
class TickRepository {

    private final JdbcClient jdbc;

    TickRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SortedSet<String> of(UUID workspace, LeadId lead) {
        return new TreeSet<>(of(workspace, Set.of(lead)).getOrDefault(lead, Set.of()));
    }

    Map<LeadId, Set<String>> of(UUID workspace, Collection<LeadId> leads) {
        var ticks = new HashMap<LeadId, Set<String>>();
        jdbc.sql("""
                select lead_id, key from handoff_tick
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    ticks.computeIfAbsent(new LeadId(row.getObject("lead_id", UUID.class)), _ -> new HashSet<>())
                            .add(row.getString("key"));
                });
        return ticks;
    }

    /** Returns false, and changes nothing, where it was ticked before. */
    boolean tick(UUID workspace, LeadId lead, String key, UUID by, Instant now) {
        return 1
                == jdbc.sql("""
                insert into handoff_tick (workspace_id, lead_id, key, ticked_at, ticked_by)
                values (:workspace, :lead, :key, :now, :by) on conflict do nothing
                """)
                        .param("workspace", workspace)
                        .param("lead", lead.value())
                        .param("key", key)
                        .param("now", HandoffRepository.at(now))
                        .param("by", by)
                        .update();
    }

    boolean untick(UUID workspace, LeadId lead, String key) {
        return 1
                == jdbc.sql("""
                delete from handoff_tick where workspace_id = :workspace and lead_id = :lead and key = :key
                """)
                        .param("workspace", workspace)
                        .param("lead", lead.value())
                        .param("key", key)
                        .update();
    }

    /** What the facts of a lead say is ticked. */
    static SortedSet<String> replay(List<Fact> facts) {
        var ticked = new TreeSet<String>();
        for (var fact : facts) {
            var key = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of())).text(HandoffFacts.KEY, "");
            if (fact.kind().equals(HandoffKinds.TICKED)) {
                ticked.add(key);
            } else if (fact.kind().equals(HandoffKinds.UNTICKED)) {
                ticked.remove(key);
            }
        }
        return ticked;
    }
}
