package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {

    record Presence(Person person, UUID session, Instant lastSeenAt) {}

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Session session, Key.Secret secret) {
        jdbc.sql("""
                insert into session (workspace_id, id, person_id, secret_hash, created_at, last_seen_at, expires_at, address, agent)
                values (:workspace, :id, :person, :hash, :createdAt, :lastSeenAt, :expiresAt, :address, :agent)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", session.id())
                .param("person", session.person().value())
                .param("hash", secret.hash())
                .param("createdAt", Column.of(session.createdAt()))
                .param("lastSeenAt", Column.of(session.lastSeenAt()))
                .param("expiresAt", Column.of(session.expiresAt()))
                .param("address", session.origin().address())
                .param("agent", session.origin().agent())
                .update();
    }

    Optional<Presence> find(Key.Secret secret, Instant now, Instant idleSince) {
        return jdbc.sql("""
                select p.*, s.id as session, s.last_seen_at as session_seen_at
                from session s join person p on p.workspace_id = s.workspace_id and p.id = s.person_id
                where s.workspace_id = :workspace and s.secret_hash = :hash
                    and s.expires_at > :now and s.last_seen_at > :idleSince and p.active
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("hash", secret.hash())
                .param("now", Column.of(now))
                .param("idleSince", Column.of(idleSince))
                .query((row, number) -> new Presence(
                        PersonRepository.toPerson(row, number),
                        Column.uuid(row, "session"),
                        Column.instant(row, "session_seen_at")))
                .optional();
    }

    List<Session> of(PersonId person, Instant now, Instant idleSince) {
        return jdbc.sql("""
                select * from session
                where workspace_id = :workspace and person_id = :person
                    and expires_at > :now and last_seen_at > :idleSince
                order by last_seen_at desc, id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("now", Column.of(now))
                .param("idleSince", Column.of(idleSince))
                .query((row, _) -> new Session(
                        Column.uuid(row, "id"),
                        person,
                        Column.instant(row, "created_at"),
                        Column.instant(row, "last_seen_at"),
                        Column.instant(row, "expires_at"),
                        new Origin(row.getString("address"), row.getString("agent"))))
                .list();
    }

    void sawAt(UUID session, Instant now) {
        jdbc.sql("update session set last_seen_at = :now where workspace_id = :workspace and id = :id")
                .param("now", Column.of(now))
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", session)
                .update();
    }

    boolean delete(PersonId person, UUID session) {
        return 1
                == jdbc.sql("delete from session where workspace_id = :workspace and person_id = :person and id = :id")
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("person", person.value())
                        .param("id", session)
                        .update();
    }

    /** Whose it was, if there was one. */
    Optional<PersonId> delete(Key.Secret secret) {
        return jdbc.sql("""
                delete from session where workspace_id = :workspace and secret_hash = :hash returning person_id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("hash", secret.hash())
                .query((row, _) -> new PersonId(Column.uuid(row, "person_id")))
                .optional();
    }

    boolean isAlive(UUID id, Instant now, Instant idleSince) {
        return jdbc.sql("""
                select exists(select from session where workspace_id = :workspace and id = :id
                    and expires_at > :now and last_seen_at > :idleSince)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", id)
                .param("now", Column.of(now))
                .param("idleSince", Column.of(idleSince))
                .query(Boolean.class)
                .single();
    }

    void deleteAll(PersonId person, Optional<UUID> but) {
        jdbc.sql("""
                delete from session
                where workspace_id = :workspace and person_id = :person and id is distinct from cast(:but as uuid)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("but", but.orElse(null))
                .update();
    }

    void deleteExpired(PersonId person, Instant now, Instant idleSince) {
        jdbc.sql("""
                delete from session
                where workspace_id = :workspace and person_id = :person
                    and (expires_at <= :now or last_seen_at <= :idleSince)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("now", Column.of(now))
                .param("idleSince", Column.of(idleSince))
                .update();
    }
}
