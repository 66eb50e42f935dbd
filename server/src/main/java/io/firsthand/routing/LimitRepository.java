package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people can take. */
@Repository
class LimitRepository {

    private final JdbcClient jdbc;

    LimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** See {@link Setups.Ability}. */
    record Limits(Optional<Integer> capacity, List<String> skills) {

        static final Limits NONE = new Limits(Optional.empty(), List.of());
    }

    Map<PersonId, Limits> limits(UUID workspace) {
        var limits = new HashMap<PersonId, Limits>();
        jdbc.sql("select person_id, capacity, skills from routing_person where workspace_id = :workspace")
                .param("workspace", workspace)
                .query(row -> {
                    limits.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new Limits(Optional.ofNullable(row.getObject("capacity", Integer.class)), List.of((String[])
                                    row.getArray("skills").getArray())));
                });
        return limits;
    }

    void limits(UUID workspace, PersonId person, Optional<Integer> capacity, Collection<String> skills) {
        jdbc.sql("""
                insert into routing_person (workspace_id, person_id, capacity, skills)
                values (:workspace, :person, :capacity, :skills)
                on conflict (workspace_id, person_id) do update set capacity = excluded.capacity,
                    skills = excluded.skills
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("capacity", capacity.orElse(null))
                .param("skills", skills.toArray(String[]::new))
                .update();
    }
}
