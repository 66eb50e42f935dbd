package io.firsthand.task;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks of people. */
@Repository
class TaskRepository {

    private static final String SELECT = """
            select id, version, lead_id, title, note, due, responsible_id, created_by, created_at, done_at, done_by,
                withdrawn_at
            from task where workspace_id = :workspace
            """;

    private static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Task it) {
        jdbc.sql("""
                insert into task (workspace_id, id, version, lead_id, title, note, due, responsible_id, created_by, created_at)
                values (:workspace, :id, 1, :lead::uuid, :title, :note, :due, :responsible, :by, :at::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("lead", it.lead() == null ? null : it.lead().value().toString())
                .param("title", it.title())
                .param("note", it.note())
                .param("due", it.due())
                .param("responsible", it.responsible().value())
                .param("by", it.createdBy())
                .param("at", it.createdAt().toString())
                .update();
    }

    void update(UUID workspace, Task it, String now) {
        jdbc.sql("""
                update task set version = version + 1, title = :title, note = :note, due = :due,
                    responsible_id = :responsible, done_at = :doneAt::timestamptz, done_by = :doneBy::uuid,
                    withdrawn_at = case when :withdrawn then coalesce(withdrawn_at, :now::timestamptz) end
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("title", it.title())
                .param("note", it.note())
                .param("due", it.due())
                .param("responsible", it.responsible().value())
                .param("doneAt", it.done() == null ? null : it.done().at().toString())
                .param("doneBy", it.done() == null ? null : it.done().by().toString())
                .param("withdrawn", it.withdrawn())
                .param("now", now)
                .update();
    }

    Optional<Task> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> task(row))
                .optional();
    }

    List<Task> all(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql(SELECT + "and id = any(:ids::uuid[]) and withdrawn_at is null")
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> task(row))
                .list();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<Task> lock(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id for update")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> task(row))
                .optional();
    }

    /** Open ones first, by day; also those that were taken away. */
    List<Task> ofLead(UUID workspace, LeadId lead) {
        return jdbc.sql(SELECT + "and lead_id = :lead order by done_at nulls first, due, id")
                .param("workspace", workspace)
                .param("lead", lead.value())
                .query((row, _) -> task(row))
                .list();
    }

    List<Task> ofLeads(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[])")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> task(row))
                .list();
    }

    /** All that are on no lead, for what can only be found by its words. */
    List<Task> withoutLead(UUID workspace) {
        return jdbc.sql(SELECT + "and lead_id is null")
                .param("workspace", workspace)
                .query((row, _) -> task(row))
                .list();
    }

    int delete(UUID workspace, Collection<UUID> ids) {
        return jdbc.sql("delete from task where workspace_id = :workspace and id = any(:ids::uuid[])")
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Open ones of a person due from a day on, before another, in order; after a given one. */
    List<Task> open(UUID workspace, PersonId person, LocalDate from, LocalDate before, @Nullable UUID after, int most) {
        return jdbc.sql(SELECT + """
                and responsible_id = :person and done_at is null and withdrawn_at is null
                and due < :before and (due, id) > (:from, :after)
                order by due, id limit :most
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("from", from)
                .param("before", before)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("most", most)
                .query((row, _) -> task(row))
                .list();
    }

    /** Those a person had to do that were done last. */
    List<Task> done(UUID workspace, PersonId person, int most) {
        return jdbc.sql(SELECT + """
                and responsible_id = :person and done_at is not null and withdrawn_at is null
                order by done_at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> task(row))
                .list();
    }

    /** How many a person should have done by the end of a day, counted up to 100. */
    long countDue(UUID workspace, PersonId person, LocalDate day) {
        return jdbc.sql("""
                select count(*) from (select 1 from task
                    where workspace_id = :workspace and responsible_id = :person and done_at is null
                        and withdrawn_at is null and due <= :day limit :most) as it
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("day", day)
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    private static Task task(ResultSet row) throws SQLException {
        var lead = row.getObject("lead_id", UUID.class);
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new Task(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                lead == null ? null : new LeadId(lead),
                row.getString("title"),
                row.getString("note"),
                row.getObject("due", LocalDate.class),
                new PersonId(row.getObject("responsible_id", UUID.class)),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                done == null ? null : new Task.Done(done.toInstant(), row.getObject("done_by", UUID.class)),
                row.getObject("withdrawn_at") != null);
    }
}
