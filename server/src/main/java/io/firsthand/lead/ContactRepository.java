package io.firsthand.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contacts that the arrivals name by e-mail, with their leads; locked until the transaction ends, if asked. */
    Map<String, KnownContact> known(UUID workspace, List<Checked> arrivals, boolean lock) {
        var emails = arrivals.stream()
                .flatMap(it -> Optional.ofNullable(it.email()).stream())
                .map(Email::key)
                .distinct()
                .toArray(String[]::new);
        if (emails.length == 0) {
            return Map.of();
        }
        var found = jdbc.sql("""
                select id, name, given_name, family_name, email, email_key, phone, phone_e164, title from contact
                where workspace_id = :workspace and email_key = any(:emails::text[])
                order by email_key
                """ + (lock ? " for no key update" : ""))
                .param("workspace", workspace)
                .param("emails", emails)
                .query((row, _) -> contact(row))
                .list();
        var byEmail = new HashMap<String, KnownContact>();
        found.forEach(it -> byEmail.put(it.email() == null ? "" : it.email().key(), it));
        addLeads(workspace, found);
        return byEmail;
    }

    private void addLeads(UUID workspace, List<KnownContact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var byId = new HashMap<UUID, KnownContact>();
        contacts.forEach(it -> byId.put(it.id.value(), it));
        jdbc.sql("""
                select found.* from unnest(:contacts::uuid[]) as it (id)
                cross join lateral (
                    select id, contact_id, company_id, stage, withdrawn_at, captured_at from lead
                    where workspace_id = :workspace and contact_id = it.id
                    order by contact_id limit 1000) as found
                order by captured_at, id
                """)
                .params(Columns.of(contacts)
                        .with("contacts", it -> it.id.value())
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var company = row.getObject("company_id", UUID.class);
                    var isOpen = row.getObject("withdrawn_at") == null
                            && LeadRows.stage(row.getString("stage")).isOpen();
                    var contact = byId.get(row.getObject("contact_id", UUID.class));
                    if (contact != null) {
                        contact.leads.add(new KnownLead(
                                new LeadId(row.getObject("id", UUID.class)),
                                isOpen,
                                company == null ? null : new CompanyId(company)));
                    }
                });
    }

    /** Returns false when somebody else has just written one of them; others may be written then. */
    boolean insert(UUID workspace, List<KnownContact> contacts, Instant now) {
        var recognisable = contacts.stream().filter(it -> it.email() != null).toList();
        var others = contacts.stream().filter(it -> it.email() == null).toList();
        return insertAll(workspace, recognisable, now) && insertAll(workspace, others, now);
    }

    private boolean insertAll(UUID workspace, List<KnownContact> contacts, Instant now) {
        if (contacts.isEmpty()) {
            return true;
        }
        var inserted = jdbc.sql("""
                insert into contact (workspace_id, id, name, given_name, family_name, email, email_key, phone,
                    phone_e164, title, created_at)
                select :workspace, it.*, :now::timestamptz
                from unnest(:ids::uuid[], :names::text[], :givenNames::text[], :familyNames::text[], :emails::text[],
                    :keys::text[], :phones::text[], :e164s::text[], :titles::text[])
                    as it (id, name, given_name, family_name, email, email_key, phone, phone_e164, title)
                order by email_key
                on conflict do nothing
                """)
                .params(columns(contacts)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
        return inserted == contacts.size();
    }

    /** Writes what contacts have learned, also into the order of their leads. */
    void update(UUID workspace, Collection<KnownContact> contacts, Instant now) {
        if (contacts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with changed as (
                    update contact set name = it.name, given_name = it.given_name, family_name = it.family_name,
                        email = it.email, email_key = it.email_key, phone = it.phone, phone_e164 = it.phone_e164,
                        title = it.title
                    from unnest(:ids::uuid[], :names::text[], :givenNames::text[], :familyNames::text[],
                        :emails::text[], :keys::text[], :phones::text[], :e164s::text[], :titles::text[],
                        :sortNames::text[])
                        as it (id, name, given_name, family_name, email, email_key, phone, phone_e164, title, sort_name)
                    where workspace_id = :workspace and contact.id = it.id
                    returning it.id, it.sort_name
                )
                update lead set sort_name = changed.sort_name, version = version + 1, changed_at = :now::timestamptz
                from changed where workspace_id = :workspace and contact_id = changed.id
                """)
                .params(columns(contacts)
                        .with("sortNames", it -> LeadDraft.sortName(it.details()))
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    private static Columns<KnownContact> columns(Collection<KnownContact> contacts) {
        return Columns.of(contacts)
                .with("ids", it -> it.id.value())
                .with("names", it -> it.details().name())
                .with("givenNames", it -> it.details().givenName())
                .with("familyNames", it -> it.details().familyName())
                .with("emails", it -> it.details().email())
                .with("keys", it -> it.email() == null ? null : it.email().key())
                .with("phones", it -> it.details().phone())
                .with(
                        "e164s",
                        it -> it.phone() == null ? null : it.phone().e164().orElse(null))
                .with("titles", it -> it.details().title());
    }

    static KnownContact contact(ResultSet row) throws SQLException {
        var key = row.getString("email_key");
        var email = row.getString("email");
        var phone = row.getString("phone");
        return new KnownContact(
                new ContactId(row.getObject("id", UUID.class)),
                LeadRows.contact(row),
                key == null || email == null ? null : new Email(email, key),
                phone == null ? null : new Phone(phone, Optional.ofNullable(row.getString("phone_e164"))),
                false);
    }

    /** One contact, locked until the transaction ends. */
    @Nullable KnownContact lock(UUID workspace, ContactId id) {
        var found = jdbc.sql("""
                select id, name, given_name, family_name, email, email_key, phone, phone_e164, title from contact
                where workspace_id = :workspace and id = :id
                for no key update
                """)
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> contact(row))
                .list();
        addLeads(workspace, found);
        return found.isEmpty() ? null : found.getFirst();
    }

    Optional<Contact> find(UUID workspace, ContactId id) {
        var found = jdbc.sql("""
                select id, name, given_name, family_name, email, email_key, phone, phone_e164, title from contact
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> contact(row))
                .list();
        addLeads(workspace, found);
        return found.stream()
                .map(it -> new Contact(
                        it.id,
                        it.details(),
                        it.leads.stream().map(lead -> lead.id).toList()))
                .findFirst();
    }

    boolean isKnown(UUID workspace, Email email, ContactId otherThan) {
        return jdbc.sql("""
                select exists (select from contact
                    where workspace_id = :workspace and email_key = :email and id <> :id)
                """)
                .param("workspace", workspace)
                .param("email", email.key())
                .param("id", otherThan.value())
                .query(Boolean.class)
                .single();
    }
}
