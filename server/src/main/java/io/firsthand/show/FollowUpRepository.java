package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.show.Step.Audience;
import io.firsthand.show.Step.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is done after shows. */
@Repository
class FollowUpRepository {

    private static final String SELECT = """
            select id, show_id, position, title, audience, due_days, person_id, fallback_id, subject, body
            from show_follow_up where workspace_id = :workspace and withdrawn_at is null
            """;

    /** The leads that a step is for. */
    private static final String LEADS = """
            from show_follow_up as step
            join lead_event_view as lead on lead.workspace_id = :workspace and lead.event_id = step.show_id
            cross join lateral (select exists (select from show_conversation as spoken
                where spoken.workspace_id = :workspace and spoken.show_id = step.show_id
                    and spoken.lead_id = lead.lead_id and spoken.rating >= 4) as hot) as rated
            left join show_follow_up_task as made on made.workspace_id = :workspace and made.step_id = step.id
                and made.lead_id = lead.lead_id
            where step.workspace_id = :workspace and step.withdrawn_at is null
                and (step.audience = 'all' or rated.hot = (step.audience = 'hot'))
            """;

    private final JdbcClient jdbc;

    FollowUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Step it) {
        sql("""
                insert into show_follow_up (workspace_id, id, show_id, position, title, audience, due_days, person_id,
                    fallback_id, subject, body)
                values (:workspace, :id, :show, :position, :title, :audience, :days, :person::uuid, :fallback, :subject,
                    :body)
                """)
                .param("id", it.id())
                .param("show", it.show())
                .param("position", it.position())
                .param("title", it.title())
                .param("audience", it.audience().id())
                .param("days", it.dueDays())
                .param(
                        "person",
                        it.person() == null ? null : it.person().value().toString())
                .param("fallback", it.fallback().value())
                .param("subject", it.template() == null ? null : it.template().subject())
                .param("body", it.template() == null ? null : it.template().body())
                .update();
    }

    boolean withdraw(UUID show, UUID id, boolean isWithdrawn, Instant now) {
        return sql("""
                        update show_follow_up set withdrawn_at = case when :withdrawn then :now::timestamptz end
                        where workspace_id = :workspace and show_id = :show and id = :id
                        """)
                        .param("show", show)
                        .param("id", id)
                        .param("withdrawn", isWithdrawn)
                        .param("now", now.toString())
                        .update()
                > 0;
    }

    List<Step> of(UUID show) {
        return sql(SELECT + "and show_id = :show order by due_days, position, id")
                .param("show", show)
                .query((row, _) -> step(row))
                .list();
    }

    Optional<Step> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> step(row))
                .optional();
    }

    Map<UUID, Progress> progress(UUID show, LocalDate today) {
        var found = new HashMap<UUID, Progress>();
        sql("""
                select step.id, count(*) as leads, count(task.id) as tasks,
                    count(*) filter (where task.done) as done,
                    count(*) filter (where not task.done and task.due < :today) as late
                %s
                """.formatted(LEADS.replace("where step", """
                        left join task_view as task on task.workspace_id = :workspace and task.id = made.task_id
                        where step""")) + "and step.show_id = :show group by step.id")
                .param("show", show)
                .param("today", today)
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Progress(
                                    row.getLong("leads"),
                                    row.getLong("tasks"),
                                    row.getLong("done"),
                                    row.getLong("late")));
                });
        return found;
    }

    /** A lead that a step is for and that has no task of it yet. */
    record Waiting(LeadId lead, @Nullable PersonId owner) {}

    List<Waiting> waiting(UUID step, int most) {
        return sql("select lead.lead_id, lead.owner_id " + LEADS
                        + "and step.id = :id and made.task_id is null order by lead.captured_at, lead.lead_id limit :most")
                .param("id", step)
                .param("most", most)
                .query((row, _) -> new Waiting(
                        new LeadId(row.getObject("lead_id", UUID.class)), TargetRepository.person(row, "owner_id")))
                .list();
    }

    void made(UUID step, LeadId lead, UUID task) {
        sql("""
                insert into show_follow_up_task (workspace_id, step_id, lead_id, task_id)
                values (:workspace, :step, :lead, :task)
                """)
                .param("step", step)
                .param("lead", lead.value())
                .param("task", task)
                .update();
    }

    /** The tasks of a step that nobody has done yet. */
    List<UUID> open(UUID step) {
        return sql("""
                select made.task_id from show_follow_up_task as made
                join task_view as task on task.workspace_id = :workspace and task.id = made.task_id and not task.done
                where made.workspace_id = :workspace and made.step_id = :step
                """)
                .param("step", step)
                .query((row, _) -> row.getObject("task_id", UUID.class))
                .list();
    }

    void forget(UUID step, UUID task) {
        sql("delete from show_follow_up_task where workspace_id = :workspace and step_id = :step and task_id = :task")
                .param("step", step)
                .param("task", task)
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Step step(ResultSet row) throws SQLException {
        var body = row.getString("body");
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("show_id", UUID.class),
                row.getInt("position"),
                row.getString("title"),
                Audience.of(row.getString("audience")).orElseThrow(),
                row.getInt("due_days"),
                TargetRepository.person(row, "person_id"),
                new PersonId(row.getObject("fallback_id", UUID.class)),
                body == null ? null : new Template(row.getString("subject"), body));
    }
}
