package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObjectionRepository {

    private final JdbcClient jdbc;

    ObjectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Objection> of(UUID workspace, Collection<ContactId> contacts) {
        return jdbc.sql("""
                select contact_id, way, reason, at, by_id from privacy_objection
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                order by contact_id, way
                """)
                .param("workspace", workspace)
                .param(
                        "contacts",
                        contacts.stream().map(it -> it.value().toString()).toArray(String[]::new))
                .query((row, _) -> new Objection(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        ContactWay.of(row.getString("way")).orElse(ContactWay.ANY),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("by_id", UUID.class)))
                .list();
    }

    void put(UUID workspace, Objection it) {
        jdbc.sql("""
                insert into privacy_objection (workspace_id, contact_id, way, reason, at, by_id)
                values (:workspace, :contact, :way, :reason, :at::timestamptz, :by)
                on conflict (workspace_id, contact_id, way) do update
                    set reason = excluded.reason, at = excluded.at, by_id = excluded.by_id
                """)
                .param("workspace", workspace)
                .param("contact", it.contact().value())
                .param("way", it.way().id())
                .param("reason", it.reason())
                .param("at", it.at().toString())
                .param("by", it.by())
                .update();
    }

    boolean delete(UUID workspace, ContactId contact, ContactWay way) {
        return 1
                == jdbc.sql("""
                delete from privacy_objection
                where workspace_id = :workspace and contact_id = :contact and way = :way
                """)
                        .param("workspace", workspace)
                        .param("contact", contact.value())
                        .param("way", way.id())
                        .update();
    }

    long deleteAll(UUID workspace, String[] contacts) {
        return jdbc.sql("""
                delete from privacy_objection where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", contacts)
                .update();
    }
}
