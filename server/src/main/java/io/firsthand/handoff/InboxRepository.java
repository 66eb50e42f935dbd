package io.firsthand.handoff;

import io.firsthand.handoff.Inbox.Cursor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of what is with people, by the index on that. */
@Repository
class InboxRepository {

    private final JdbcClient jdbc;

    InboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Handoff handoff, Instant urgency) {}

    List<Row> page(UUID workspace, PersonId person, Optional<Cursor> from, int most) {
        return jdbc.sql("select " + HandoffRows.COLUMNS + """
                from handoff where workspace_id = :workspace and person_id = :person and closed_at is null
                    and (urgency, id) > (:urgency, :id)
                order by urgency, id limit :most
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param(
                        "urgency",
                        HandoffsRepository.at(from.map(Cursor::urgency).orElse(Instant.EPOCH)))
                .param("id", from.map(Cursor::id).orElse(new UUID(0, 0)))
                .param("most", most)
                .query((row, _) ->
                        new Row(HandoffRows.handoff(row), Objects.requireNonNull(HandoffRows.time(row, "urgency"))))
                .list();
    }

    long waiting(UUID workspace, PersonId person, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from handoff where workspace_id = :workspace and person_id = :person and closed_at is null
                        and urgency < timestamptz '2900-01-01' limit :most) as counted
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** How many are with each of these people, counted up to a number; who has none is left out. */
    Map<PersonId, Integer> sizes(UUID workspace, Collection<PersonId> people, int most) {
        var sizes = new HashMap<PersonId, Integer>();
        jdbc.sql("""
                select whose.id, counted.size from unnest(:people::uuid[]) as whose (id)
                cross join lateral (
                    select count(*) as size from (
                        select 1 from handoff where workspace_id = :workspace and person_id = whose.id
                            and closed_at is null limit :most) as theirs
                ) as counted where counted.size > 0
                """)
                .params(Columns.of(people)
                        .with("people", PersonId::value)
                        .and("workspace", workspace)
                        .and("most", most)
                        .map())
                .query(row -> {
                    sizes.put(new PersonId(row.getObject("id", UUID.class)), row.getInt("size"));
                });
        return sizes;
    }
}
