package io.firsthand.notification;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WishRepository {

    private final JdbcClient jdbc;

    WishRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind; kinds nothing was said of are left out. */
    Map<String, Way> of(PersonId person) {
        return jdbc
                .sql("select kind, way from notification_wish where workspace_id = :workspace and person_id = :person")
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .query((row, _) -> Map.entry(row.getString("kind"), Way.valueOf(row.getString("way"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void save(PersonId person, String kind, Way way) {
        jdbc.sql("""
                insert into notification_wish (workspace_id, person_id, kind, way) values (:workspace, :person, :kind, :way)
                on conflict (workspace_id, person_id, kind) do update set way = :way
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("kind", kind)
                .param("way", way.name())
                .update();
    }
}
