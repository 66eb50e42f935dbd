package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRepository {

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that end that day or later, by person, the next one first. */
    Map<PersonId, List<Absence>> since(UUID workspace, LocalDate day) {
        var absences = new HashMap<PersonId, List<Absence>>();
        jdbc.sql("""
                select * from routing_absence where workspace_id = :workspace and last_day >= :day
                order by first_day, last_day, id
                """).param("workspace", workspace).param("day", day).query(row -> {
            var absence = absence(row);
            absences.computeIfAbsent(absence.person(), _ -> new ArrayList<>()).add(absence);
        });
        return absences;
    }

    Optional<Absence> find(UUID workspace, UUID id) {
        return jdbc.sql("select * from routing_absence where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> absence(row))
                .optional();
    }

    void insert(UUID workspace, Absence absence, UUID by, Instant now) {
        jdbc.sql("""
                insert into routing_absence (workspace_id, id, person_id, first_day, last_day, created_by, created_at)
                values (:workspace, :id, :person, :first, :last, :by, :now::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", absence.id())
                .param("person", absence.person().value())
                .param("first", absence.first())
                .param("last", absence.last())
                .param("by", by)
                .param("now", now.toString())
                .update();
    }

    boolean delete(UUID workspace, UUID id) {
        return 1
                == jdbc.sql("delete from routing_absence where workspace_id = :workspace and id = :id")
                        .param("workspace", workspace)
                        .param("id", id)
                        .update();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
