package io.firsthand.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Contacts under an address or a number, and those that leads belong to. */
    List<ContactId> find(UUID workspace, @Nullable String email, @Nullable String phone, List<UUID> leads, int most) {
        return jdbc.sql("""
                select id from contact where workspace_id = :workspace and email_key = :email
                union
                select contact_id from contact_alias where workspace_id = :workspace and email_key = :email
                union
                select id from contact where workspace_id = :workspace and phone_e164 = :phone
                union
                select contact_id from lead where workspace_id = :workspace and id = any(:leads::uuid[])
                limit :most
                """)
                .param("workspace", workspace)
                .param("email", email)
                .param("phone", phone)
                .param("leads", leads.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The contacts, those that were merged into them, and those they were merged into. */
    List<ContactId> everMerged(UUID workspace, Collection<ContactId> some) {
        return jdbc.sql("""
                with recursive up as (
                    select id, merged_into from contact
                    where workspace_id = :workspace and id = any(:contacts::uuid[])
                    union
                    select contact.id, contact.merged_into from up
                    join contact on contact.workspace_id = :workspace and contact.id = up.merged_into
                ), down as (
                    select id from up
                    union
                    select contact.id from down
                    join contact on contact.workspace_id = :workspace and contact.merged_into = down.id
                )
                select id from down
                """)
                .params(Columns.of(some)
                        .with("contacts", ContactId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new ContactId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Who was merged into these contacts, also over others, and into which of them. */
    Map<ContactId, Set<ContactId>> absorbed(UUID workspace, Collection<ContactId> some) {
        var absorbed = new HashMap<ContactId, Set<ContactId>>();
        jdbc.sql("""
                with recursive down as (
                    select merged_into as root, id from contact
                    where workspace_id = :workspace and merged_into is not null and merged_into = any(:contacts::uuid[])
                    union
                    select down.root, contact.id from down
                    join contact on contact.workspace_id = :workspace and contact.merged_into = down.id
                )
                select root, id from down
                """)
                .params(Columns.of(some)
                        .with("contacts", ContactId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    absorbed.computeIfAbsent(new ContactId(row.getObject("id", UUID.class)), _ -> new HashSet<>())
                            .add(new ContactId(row.getObject("root", UUID.class)));
                });
        return absorbed;
    }

    /** Contacts none of whose leads was changed since, all of them where the group says, and whom nobody has to mind. */
    List<ContactId> idle(UUID workspace, Idle group, Instant since, int most) {
        return jdbc.sql("""
                select contact_id from (
                    select contact_id, min(changed_at) as changed_at from (
                        select contact_id, changed_at from lead
                        where workspace_id = :workspace and changed_at < :since::timestamptz and erased_at is null
                            and %1$s
                            and not exists (select from lead as lead_other
                                where lead_other.workspace_id = :workspace
                                    and lead_other.contact_id = lead.contact_id and lead_other.erased_at is null
                                    and (lead_other.changed_at >= :since::timestamptz or not (%2$s)))
                            and exists (select from contact
                                where contact.workspace_id = :workspace and contact.id = lead.contact_id
                                    and contact.do_not_contact is null)
                        order by lead.workspace_id, lead.changed_at, lead.id limit :leads
                    ) as quiet group by contact_id
                ) as known order by changed_at, contact_id limit :most
                """.formatted(group.sql, group.sql.replace("lead.", "lead_other.")))
                .param("workspace", workspace)
                .param("since", since.toString())
                .param("leads", 3 * most)
                .param("most", most)
                .query((row, _) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list();
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
