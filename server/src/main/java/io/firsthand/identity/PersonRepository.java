package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and changes nothing, if the address is known in this workspace. */
    boolean insert(Person person) {
        return 1
                == jdbc.sql("""
                insert into person (workspace_id, id, name, email, function, role, active, zone, language, created_at)
                values (:workspace, :id, :name, :email, :function, :role, :active, :zone, :language, :createdAt)
                on conflict (workspace_id, email) do nothing
                """)
                        .params(columns(person))
                        .param("createdAt", Column.of(person.createdAt()))
                        .update();
    }

    void update(Person person) {
        jdbc.sql("""
                update person set name = :name, email = :email, function = :function, role = :role, active = :active,
                    zone = :zone, language = :language
                where workspace_id = :workspace and id = :id
                """).params(columns(person)).update();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where workspace_id = :workspace and id = :id")
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", id.value())
                .query(PersonRepository::toPerson)
                .optional();
    }

    Optional<Person> find(Email email) {
        return jdbc.sql("select * from person where workspace_id = :workspace and email = :email")
                .param("workspace", CurrentWorkspace.get().value())
                .param("email", email.value())
                .query(PersonRepository::toPerson)
                .optional();
    }

    List<Person> all() {
        return jdbc.sql("select * from person where workspace_id = :workspace order by active desc, lower(name), id")
                .param("workspace", CurrentWorkspace.get().value())
                .query(PersonRepository::toPerson)
                .list();
    }

    /** The active administrators, whose rows stay as they are until this transaction ends, so that two at once cannot remove the last two admins. */
    List<Person> lockAdmins() {
        return jdbc.sql("""
                select * from person where workspace_id = :workspace and active and role = 'ADMIN' order by id for update
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .query(PersonRepository::toPerson)
                .list();
    }

    void sawAt(PersonId id, Instant now) {
        jdbc.sql("update person set last_seen_at = :now where workspace_id = :workspace and id = :id")
                .param("now", Column.of(now))
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", id.value())
                .update();
    }

    Map<UUID, String> names() {
        return jdbc
                .sql("select id, name from actor_view where workspace_id = :workspace")
                .param("workspace", CurrentWorkspace.get().value())
                .query((row, _) -> Map.entry(Column.uuid(row, "id"), row.getString("name")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> columns(Person person) {
        return Map.ofEntries(
                Map.entry("workspace", person.workspace().value()),
                Map.entry("id", person.id().value()),
                Map.entry("name", person.name()),
                Map.entry("email", person.email().value()),
                Map.entry("function", person.function().name()),
                Map.entry("role", person.role().name()),
                Map.entry("active", person.active()),
                Map.entry("zone", person.zone().getId()),
                Map.entry("language", person.language().toLanguageTag()));
    }

    static Person toPerson(ResultSet row, int rowNumber) throws SQLException {
        return new Person(
                new WorkspaceId(Column.uuid(row, "workspace_id")),
                new PersonId(Column.uuid(row, "id")),
                row.getString("name"),
                new Email(row.getString("email")),
                Function.valueOf(row.getString("function")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("language")),
                Column.instant(row, "created_at"),
                Column.maybeInstant(row, "last_seen_at"));
    }
}
