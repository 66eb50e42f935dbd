package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who works at booths, when, and towards which goals. */
@Repository
class StaffRepository {

    private final JdbcClient jdbc;

    StaffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> staff(UUID show) {
        return sql("""
                select person_id from show_staff
                where workspace_id = :workspace and show_id = :show and withdrawn_at is null order by person_id
                """)
                .param("show", show)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    void add(UUID show, PersonId person) {
        sql("""
                insert into show_staff (workspace_id, show_id, person_id) values (:workspace, :show, :person)
                on conflict (workspace_id, show_id, person_id) do update set withdrawn_at = null
                """).param("show", show).param("person", person.value()).update();
    }

    int withdraw(UUID show, PersonId person, Instant now) {
        return sql("""
                update show_staff set withdrawn_at = :now::timestamptz
                where workspace_id = :workspace and show_id = :show and person_id = :person and withdrawn_at is null
                """)
                .param("show", show)
                .param("person", person.value())
                .param("now", now.toString())
                .update();
    }

    void insert(UUID show, Shift it) {
        sql("""
                insert into show_shift (workspace_id, id, show_id, person_id, begins_at, ends_at, task)
                values (:workspace, :id, :show, :person, :begins::timestamptz, :ends::timestamptz, :task)
                """)
                .param("show", show)
                .param("id", it.id())
                .param("person", it.person().value())
                .param("begins", it.begins().toString())
                .param("ends", it.ends().toString())
                .param("task", it.task())
                .update();
    }

    boolean withdrawShift(UUID show, UUID shift, boolean isWithdrawn, Instant now) {
        return sql("""
                        update show_shift set withdrawn_at = case when :withdrawn then :now::timestamptz end
                        where workspace_id = :workspace and show_id = :show and id = :id
                        """)
                        .param("show", show)
                        .param("id", shift)
                        .param("withdrawn", isWithdrawn)
                        .param("now", now.toString())
                        .update()
                > 0;
    }

    /** Of those who are staff still, in the order of time. */
    List<Shift> shifts(UUID show) {
        return sql("""
                select id, person_id, begins_at, ends_at, task from show_shift as it
                where workspace_id = :workspace and show_id = :show and withdrawn_at is null
                    and exists (select from show_staff as staff where staff.workspace_id = :workspace
                        and staff.show_id = :show and staff.person_id = it.person_id and staff.withdrawn_at is null)
                order by begins_at, id
                """)
                .param("show", show)
                .query((row, _) -> new Shift(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("task")))
                .list();
    }

    List<Goal> goals(UUID show) {
        return sql("""
                select person_id, day, conversations from show_goal as it
                where workspace_id = :workspace and show_id = :show
                    and exists (select from show_staff as staff where staff.workspace_id = :workspace
                        and staff.show_id = :show and staff.person_id = it.person_id and staff.withdrawn_at is null)
                order by day, person_id
                """)
                .param("show", show)
                .query((row, _) -> new Goal(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getInt("conversations")))
                .list();
    }

    /** In the place of all that there were of these people. */
    void replaceGoals(UUID show, Collection<Goal> goals) {
        sql("""
                delete from show_goal as it where workspace_id = :workspace and show_id = :show
                    and exists (select from show_staff as staff where staff.workspace_id = :workspace
                        and staff.show_id = :show and staff.person_id = it.person_id and staff.withdrawn_at is null)
                """).param("show", show).update();
        jdbc.sql("""
                insert into show_goal (workspace_id, show_id, person_id, day, conversations)
                select :workspace, :show, given.* from unnest(:people::uuid[], :days::date[], :goals::int[]) as given
                """)
                .params(Columns.of(goals)
                        .with("people", Goal::person)
                        .with("days", Goal::day)
                        .with("goals", Goal::conversations)
                        .and("show", show)
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
