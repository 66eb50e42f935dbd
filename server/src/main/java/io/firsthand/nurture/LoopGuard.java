package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.NotTo;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody gets a lead straight back who returned it last. */
@Component
class LoopGuard implements NotTo {

    private final JdbcClient jdbc;

    LoopGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<LeadId, Set<PersonId>> not(Collection<LeadId> leads) {
        var not = new HashMap<LeadId, Set<PersonId>>();
        jdbc.sql("""
                select distinct on (lead_id) lead_id, returned_by from nurture_stay
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                order by lead_id, entered_at desc, id desc
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .query(row -> {
                    var by = row.getObject("returned_by", UUID.class);
                    if (by != null) {
                        not.put(new LeadId(row.getObject("lead_id", UUID.class)), Set.of(new PersonId(by)));
                    }
                });
        return not;
    }
}
