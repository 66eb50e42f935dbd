package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts that came, changed or went, written in the transaction of the change, so that whoever looks for duplicates
 * misses none and finds all of them again after a crash.
 */
@Component
public class ContactNews {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    ContactNews(JdbcClient jdbc, Ids ids, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Collection<ContactId> contacts) {
        var workspace = CurrentWorkspace.get();
        if (contacts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into contact_news (workspace_id, id, contact_id)
                select :workspace, it.* from unnest(:ids::uuid[], :contacts::uuid[]) as it
                """)
                .params(Columns.of(contacts.stream().distinct().toList())
                        .with("ids", _ -> ids.next())
                        .with("contacts", ContactId::value)
                        .and("workspace", workspace.value())
                        .map())
                .update();
        events.publishEvent(new ContactsChanged(workspace));
    }

    void tellOfLeads(Collection<LeadId> leads) {
        tell(jdbc.sql("""
                select distinct contact_id from lead where workspace_id = :workspace and id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .query((row, _) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list());
    }

    /** Takes the oldest news out of the queue; they are back if the caller's transaction fails. One at a time, please. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ContactId> take(int most) {
        return jdbc
                .sql("""
                delete from contact_news
                where workspace_id = :workspace and id = any(array(
                    select id from contact_news where workspace_id = :workspace order by id limit :most))
                returning contact_id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("most", most)
                .query((row, _) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** How many wait, counted up to a limit. */
    @Transactional(readOnly = true)
    public long waiting(int most) {
        return jdbc.sql("""
                select count(*) from (select from contact_news where workspace_id = :workspace limit :most) as it
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
