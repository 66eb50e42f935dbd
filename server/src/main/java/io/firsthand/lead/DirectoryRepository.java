package io.firsthand.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts, seen from the modules that keep something about them. */
@Repository
class DirectoryRepository {

    private final JdbcClient jdbc;

    DirectoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ContactId, List<LeadId>> leadsOf(UUID workspace, Collection<ContactId> some) {
        var leads = new LinkedHashMap<ContactId, List<LeadId>>();
        if (some.isEmpty()) {
            return leads;
        }
        jdbc.sql("""
                select contact.id, lead.id as lead_id
                from contact
                left join lead on lead.workspace_id = :workspace and lead.contact_id = contact.id
                where contact.workspace_id = :workspace and contact.id = any(:contacts::uuid[])
                order by lead.captured_at, lead.id
                """)
                .params(Columns.of(some)
                        .with("contacts", ContactId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var ofContact = leads.computeIfAbsent(
                            new ContactId(row.getObject("id", UUID.class)), _ -> new ArrayList<>());
                    var lead = row.getObject("lead_id", UUID.class);
                    if (lead != null) {
                        ofContact.add(new LeadId(lead));
                    }
                });
        return leads;
    }

    void doNotContact(UUID workspace, ContactId id, Set<String> ways, Instant now) {
        jdbc.sql("""
                with marked as (
                    update contact set do_not_contact = nullif(:ways, '')
                    where workspace_id = :workspace and id = :id
                    returning id
                )
                update lead set version = version + 1, changed_at = :now::timestamptz
                from marked where workspace_id = :workspace and contact_id = marked.id
                """)
                .param("ways", String.join(",", new TreeSet<>(ways)))
                .param("workspace", workspace)
                .param("id", id.value())
                .param("now", now.toString())
                .update();
    }
}
