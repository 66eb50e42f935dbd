package io.firsthand.notification;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NotificationRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    NotificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and changes nothing, if the person was told under this key before. */
    boolean insert(UUID id, PersonId person, News news, Instant now) {
        return 1
                == jdbc.sql("""
                insert into notification (workspace_id, id, person_id, kind, once_key, lead_id, words, arguments, href, created_at)
                values (:workspace, :id, :person, :kind, :key, :lead, :words, :arguments, :href, :now)
                on conflict (workspace_id, person_id, once_key) do nothing
                """)
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("id", id)
                        .param("person", person.value())
                        .param("kind", news.kind())
                        .param("key", news.key())
                        .param("lead", news.lead())
                        .param("words", news.words())
                        .param("arguments", JSON.writeValueAsString(news.arguments()))
                        .param("href", news.href())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
    }

    List<Notification> list(PersonId person, boolean unreadOnly, Optional<UUID> before, int count) {
        return jdbc.sql("""
                select * from notification
                where workspace_id = :workspace and person_id = :person and (not :unreadOnly or read_at is null)
                    and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :count
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("unreadOnly", unreadOnly)
                .param("before", before.orElse(null))
                .param("count", count)
                .query(NotificationRepository::toNotification)
                .list();
    }

    /** The oldest first, at most this many, made after that one. */
    List<Notification> after(PersonId person, UUID last, int count) {
        return jdbc.sql("""
                select * from notification
                where workspace_id = :workspace and person_id = :person and id > :last and read_at is null
                order by id limit :count
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("last", last)
                .param("count", count)
                .query(NotificationRepository::toNotification)
                .list();
    }

    Optional<Notification> find(PersonId person, UUID id) {
        return jdbc.sql(
                        "select * from notification where workspace_id = :workspace and person_id = :person and id = :id")
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("id", id)
                .query(NotificationRepository::toNotification)
                .optional();
    }

    long unread(PersonId person) {
        return jdbc.sql("""
                select count(*) from notification
                where workspace_id = :workspace and person_id = :person and read_at is null
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    Optional<UUID> newest(PersonId person) {
        return jdbc.sql("""
                select id from notification where workspace_id = :workspace and person_id = :person
                order by id desc limit 1
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .query(UUID.class)
                .optional();
    }

    int read(PersonId person, Optional<UUID> id, Instant now) {
        return jdbc.sql("""
                update notification set read_at = :now
                where workspace_id = :workspace and person_id = :person and read_at is null
                    and (cast(:id as uuid) is null or id = :id)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("id", id.orElse(null))
                .update();
    }

    boolean unread(PersonId person, UUID id) {
        return 1
                == jdbc.sql("""
                update notification set read_at = null where workspace_id = :workspace and person_id = :person and id = :id
                """)
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("person", person.value())
                        .param("id", id)
                        .update();
    }

    int eraseAbout(UUID lead) {
        return jdbc.sql("delete from notification where workspace_id = :workspace and lead_id = :lead")
                .param("workspace", CurrentWorkspace.get().value())
                .param("lead", lead)
                .update();
    }

    int eraseAt(String href) {
        return jdbc.sql("delete from notification where workspace_id = :workspace and href = :href")
                .param("workspace", CurrentWorkspace.get().value())
                .param("href", href)
                .update();
    }

    /** Those made before the one of this id would have been. */
    void forget(UUID before) {
        jdbc.sql("delete from notification where workspace_id = :workspace and id < :before")
                .param("workspace", CurrentWorkspace.get().value())
                .param("before", before)
                .update();
    }

    private static Notification toNotification(ResultSet row, int rowNumber) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                new News(
                        row.getString("kind"),
                        row.getString("once_key"),
                        row.getObject("lead_id", UUID.class),
                        row.getString("words"),
                        JSON.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {}),
                        row.getString("href")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
