package io.firsthand.notification;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each person does not want to be reached. */
@Repository
public class QuietHours {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuietHours(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Quiet of(PersonId person) {
        return jdbc.sql("""
                select begins, ends, weekends from notification_quiet
                where workspace_id = :workspace and person_id = :person
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .query((row, _) -> new Quiet(
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getBoolean("weekends")))
                .optional()
                .orElse(Quiet.NEVER);
    }

    @Transactional
    public void set(PersonId person, Quiet quiet) {
        jdbc.sql("""
                insert into notification_quiet (workspace_id, person_id, begins, ends, weekends)
                values (:workspace, :person, :begins, :ends, :weekends)
                on conflict (workspace_id, person_id) do update set begins = :begins, ends = :ends, weekends = :weekends
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .param("begins", quiet.from())
                .param("ends", quiet.to())
                .param("weekends", quiet.weekends())
                .update();
    }

    /** Now, or when the person can be reached again. */
    @Transactional(readOnly = true)
    public Instant end(Person person) {
        return of(person.id()).end(clock.instant(), person.zone());
    }
}
