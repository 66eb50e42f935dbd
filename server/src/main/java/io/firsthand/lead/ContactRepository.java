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

    private static final String COLUMNS =
            "id, name, given_name, family_name, email, email_key, phone, phone_e164, title, merged_into";

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
        record Hit(String email, UUID contact) {}
        var hits = jdbc.sql("""
                select email_key, id from contact
                where workspace_id = :workspace and email_key = any(:emails::text[])
                union all
                select email_key, contact_id from contact_alias
                where workspace_id = :workspace and email_key = any(:emails::text[])
                """)
                .param("workspace", workspace)
                .param("emails", emails)
                .query((row, _) -> new Hit(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        var found = read(workspace, hits.stream().map(Hit::contact).distinct().toList(), lock);
        var byId = new HashMap<UUID, KnownContact>();
        found.forEach(it -> byId.put(it.id.value(), it));
        var byEmail = new HashMap<String, KnownContact>();
        for (var hit : hits) {
            var contact = byId.get(hit.contact());
            if (contact != null && contact.mergedInto == null) {
                byEmail.putIfAbsent(hit.email(), contact);
            }
        }
        addLeads(workspace, found);
        return byEmail;
    }

    /** By id, so that nobody who locks several contacts waits for somebody who waits for them. */
    private List<KnownContact> read(UUID workspace, List<UUID> ids, boolean lock) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + """
                         from contact where workspace_id = :workspace and id = any(:ids::uuid[]) order by id
                        """ + (lock ? " for no key update" : ""))
                        .params(Columns.of(ids)
                                .with("ids", it -> it)
                                .and("workspace", workspace)
                                .map())
                        .query((row, _) -> contact(row))
                        .list();
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
                    var contact = byId.get(row.getObject("contact_id", UUID.class));
                    if (contact != null) {
                        contact.leads.add(new KnownLead(
                                new LeadId(row.getObject("id", UUID.class)),
                                LeadRows.stage(row.getString("stage")),
                                row.getObject("withdrawn_at") == null,
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
        var merged = row.getObject("merged_into", UUID.class);
        var contact = new KnownContact(
                new ContactId(row.getObject("id", UUID.class)),
                LeadRows.contact(row),
                key == null || email == null ? null : new Email(email, key),
                phone == null ? null : new Phone(phone, Optional.ofNullable(row.getString("phone_e164"))),
                false);
        contact.mergedInto = merged == null ? null : new ContactId(merged);
        return contact;
    }

    /** One contact, locked until the transaction ends. */
    @Nullable KnownContact lock(UUID workspace, ContactId id) {
        return lock(workspace, List.of(id)).get(id);
    }

    /** Some contacts, locked until the transaction ends. */
    Map<ContactId, KnownContact> lock(UUID workspace, List<ContactId> ids) {
        var found = read(workspace, ids.stream().map(ContactId::value).toList(), true);
        addLeads(workspace, found);
        var byId = new HashMap<ContactId, KnownContact>();
        found.forEach(it -> byId.put(it.id, it));
        return byId;
    }

    Optional<Contact> find(UUID workspace, ContactId id) {
        var found = read(workspace, List.of(id.value()), false);
        addLeads(workspace, found);
        return found.stream()
                .map(it -> new Contact(
                        it.id,
                        it.details(),
                        it.leads.stream().map(lead -> lead.id).toList(),
                        it.mergedInto))
                .findFirst();
    }

    /** Whether mail to the address belongs to somebody else than these. */
    boolean isKnown(UUID workspace, Email email, ContactId... otherThan) {
        return jdbc.sql("""
                select exists (select from contact where workspace_id = :workspace and email_key = :email
                        and id <> all(:ids::uuid[]))
                    or exists (select from contact_alias where workspace_id = :workspace and email_key = :email
                        and contact_id <> all(:ids::uuid[]))
                """)
                .params(Columns.of(List.of(otherThan))
                        .with("ids", ContactId::value)
                        .and("workspace", workspace)
                        .and("email", email.key())
                        .map())
                .query(Boolean.class)
                .single();
    }
}
