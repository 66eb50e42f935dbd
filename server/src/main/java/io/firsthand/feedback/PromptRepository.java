package io.firsthand.feedback;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked about which lead, and who would rather not be. */
@Repository
class PromptRepository {

    private final JdbcClient jdbc;

    PromptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody to be asked about a handoff. */
    record Prompt(UUID id, LeadId lead, UUID handoff, PersonId person, Instant at) {}

    /**
     * Asks, unless the lead was asked about at this moment before or the person wants quiet; what was asked about the
     * lead earlier and not answered is asked no more.
     */
    void ask(UUID workspace, Moment moment, Collection<Prompt> prompts) {
        jdbc.sql("""
                with given as (
                    select * from unnest(:ids::uuid[], :leads::uuid[], :handoffs::uuid[], :people::uuid[],
                        :times::timestamptz[]) as it (id, lead, handoff, person, at)
                ), asked as (
                    insert into feedback (workspace_id, id, lead_id, handoff_id, moment, state, person_id, asked_at, missing,
                        wrong)
                    select :workspace, id, lead, handoff, :moment, 'asked', person, at, '{}', '{}' from given
                    where not exists (select from feedback as earlier where earlier.workspace_id = :workspace
                            and earlier.lead_id = given.lead and earlier.moment = :moment)
                        and not exists (select from feedback_quiet as quiet where quiet.workspace_id = :workspace
                            and quiet.person_id = given.person)
                    on conflict (workspace_id, lead_id, moment, handoff_id) do nothing
                    returning lead_id
                )
                update feedback set state = 'skipped' from asked
                where workspace_id = :workspace and feedback.lead_id = asked.lead_id and state = 'asked'
                    and moment <> :moment
                """)
                .params(Columns.of(prompts)
                        .with("ids", Prompt::id)
                        .with("leads", it -> it.lead().value())
                        .with("handoffs", Prompt::handoff)
                        .with("people", Prompt::person)
                        .with("times", Prompt::at)
                        .and("workspace", workspace)
                        .and("moment", moment.id())
                        .map())
                .update();
    }

    /** Takes a question back that came of an answer which was taken back, if nobody said anything yet. */
    void unask(UUID workspace, UUID handoff, Moment moment) {
        jdbc.sql("""
                delete from feedback where workspace_id = :workspace and handoff_id = :handoff and moment = :moment
                    and state = 'asked' and lead_id = (select lead_id from handoff_view
                        where workspace_id = :workspace and id = :handoff)
                """)
                .param("workspace", workspace)
                .param("handoff", handoff)
                .param("moment", moment.id())
                .update();
    }

    boolean skip(UUID workspace, UUID id) {
        return 1 == jdbc.sql("""
                update feedback set state = 'skipped' where workspace_id = :workspace and id = :id and state = 'asked'
                """).param("workspace", workspace).param("id", id).update();
    }

    void askAgain(UUID workspace, UUID id) {
        jdbc.sql("""
                update feedback set state = 'asked' where workspace_id = :workspace and id = :id and state = 'skipped'
                """).param("workspace", workspace).param("id", id).update();
    }

    /** What this person is asked since then, the latest first. */
    List<Feedback> asked(UUID workspace, PersonId person, Instant since, int most) {
        return jdbc.sql("""
                select * from feedback where workspace_id = :workspace and person_id = :person and state = 'asked'
                    and asked_at > :since::timestamptz
                order by asked_at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("since", since.toString())
                .param("most", most)
                .query((row, _) -> FeedbackRepository.feedback(row))
                .list();
    }

    boolean isQuiet(UUID workspace, PersonId person) {
        return jdbc.sql("select count(*) from feedback_quiet where workspace_id = :workspace and person_id = :person")
                        .param("workspace", workspace)
                        .param("person", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void quiet(UUID workspace, PersonId person, boolean isQuiet, Instant now) {
        jdbc.sql(isQuiet ? """
                insert into feedback_quiet (workspace_id, person_id, since)
                values (:workspace, :person, :now::timestamptz) on conflict do nothing
                """ : """
                delete from feedback_quiet where workspace_id = :workspace and person_id = :person
                    and since <= :now::timestamptz
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("now", now.toString())
                .update();
    }

    /** The people who have these leads in work and spoke with them for the first time, since then. */
    List<Contacted> contacted(UUID workspace, Collection<LeadId> leads, Instant since) {
        return jdbc.sql("""
                select id, lead_id, person_id, first_contact_at from handoff_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) and closed_at is null
                    and state <> 'offered' and first_contact_at > :since::timestamptz
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("since", since.toString())
                        .map())
                .query((row, _) -> new Contacted(
                        row.getObject("id", UUID.class),
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getTimestamp("first_contact_at").toInstant()))
                .list();
    }

    /** A handoff of which somebody has spoken with the lead. */
    record Contacted(UUID handoff, LeadId lead, PersonId person, Instant at) {}
}
