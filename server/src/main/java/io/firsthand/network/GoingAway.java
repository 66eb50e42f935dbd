package io.firsthand.network;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Farewell;
import io.firsthand.identity.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A colleague who leaves takes their own people away: lists, what they said of ties, and where they worked. */
@Component
class GoingAway implements Farewell {

    private final PrivateLists lists;
    private final TieKeeping ties;
    private final JdbcClient jdbc;

    GoingAway(PrivateLists lists, TieKeeping ties, JdbcClient jdbc) {
        this.lists = lists;
        this.ties = ties;
        this.jdbc = jdbc;
    }

    @Override
    public void gone(PersonId person) {
        lists.withdrawAll(person);
        ties.refresh(withoutTheirWord(person));
    }

    private Set<UUID> withoutTheirWord(PersonId person) {
        var said = jdbc.sql("""
                delete from network_opinion where workspace_id = :workspace and person_id = :person returning contact_id
                """);
        var worked = jdbc.sql("""
                with gone as (
                    delete from network_job where workspace_id = :workspace and holder_id = :person returning employer_key)
                select job.holder_id as contact_id from gone
                join network_job as job on job.workspace_id = :workspace and job.employer_key = gone.employer_key
                    and not job.is_person
                """);
        return List.of(said, worked).stream()
                .flatMap(sql -> sql
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("person", person.value())
                        .query((row, _) -> row.getObject("contact_id", UUID.class))
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }
}
