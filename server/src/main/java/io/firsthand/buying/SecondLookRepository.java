package io.firsthand.buying;

import io.firsthand.buying.SecondLook.Counts;
import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.lead.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second looks, a row for each time somebody was asked to take one. */
@Repository
class SecondLookRepository {

    private final JdbcClient jdbc;

    SecondLookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, SecondLook it) {
        jdbc.sql("""
                insert into buying_second_look (workspace_id, id, lead_id, company_id, stage, cause, evidence, asked_at,
                    asked_by)
                values (:workspace, :id, :lead, :company, :stage, :cause, :evidence, :at::timestamptz, :by)
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("lead", it.lead().value())
                .param("company", it.company().value())
                .param("stage", it.stage().id())
                .param("cause", it.cause().id())
                .param("evidence", Reasons.write(it.evidence()))
                .param("at", it.askedAt().toString())
                .param("by", it.askedBy())
                .update();
    }

    /** The last one of a lead that nothing was chosen at, if it was asked since then. */
    Optional<SecondLook> open(UUID workspace, LeadId lead, Instant since) {
        return jdbc.sql("""
                select * from buying_second_look
                where workspace_id = :workspace and lead_id = :lead and choice is null and asked_at > :since::timestamptz
                order by asked_at desc limit 1
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .param("since", since.toString())
                .query((row, _) -> look(row))
                .optional();
    }

    void choose(UUID workspace, SecondLook it) {
        jdbc.sql("""
                update buying_second_look set stage = :stage, cause = :cause, choice = :choice,
                    chosen_at = :at::timestamptz, chosen_by = :by
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("stage", it.stage().id())
                .param("cause", it.cause().id())
                .param("choice", it.choice() == null ? null : it.choice().id())
                .param("at", it.chosenAt() == null ? null : it.chosenAt().toString())
                .param("by", it.chosenBy())
                .update();
    }

    List<SecondLook> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select * from buying_second_look
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by asked_at, id
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> look(row))
                .list();
    }

    /** Those at which something was chosen, the latest first, behind the given one. */
    List<SecondLook> chosen(UUID workspace, @Nullable SecondLook after, int most) {
        return jdbc.sql("""
                select * from buying_second_look
                where workspace_id = :workspace and chosen_at is not null
                    and (chosen_at, id) < (:at::timestamptz, :after)
                order by chosen_at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param(
                        "at",
                        after == null || after.chosenAt() == null
                                ? "infinity"
                                : after.chosenAt().toString())
                .param("after", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query((row, _) -> look(row))
                .list();
    }

    Optional<SecondLook> find(UUID workspace, UUID id) {
        return jdbc.sql("select * from buying_second_look where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> look(row))
                .optional();
    }

    Counts counts(UUID workspace, Instant since) {
        return jdbc.sql("""
                select count(*) as shown, count(*) filter (where choice = 'kept') as kept,
                    count(*) filter (where choice = 'kept' and outcome in ('opportunity', 'won')) as kept_opportunities,
                    count(*) filter (where choice = 'kept' and outcome = 'won') as kept_won,
                    count(*) filter (where choice = 'gave_up') as gave_up,
                    count(*) filter (where choice = 'gave_up' and outcome in ('opportunity', 'won')) as gave_up_opportunities
                from buying_second_look where workspace_id = :workspace and asked_at >= :since::timestamptz
                """)
                .param("workspace", workspace)
                .param("since", since.toString())
                .query((row, _) -> new Counts(
                        row.getInt("shown"),
                        row.getInt("kept"),
                        row.getInt("kept_opportunities"),
                        row.getInt("kept_won"),
                        row.getInt("gave_up"),
                        row.getInt("gave_up_opportunities")))
                .single();
    }

    /** Notes how far leads came at which somebody had chosen something. */
    void follow(UUID workspace, Collection<LeadId> leads, Instant now) {
        jdbc.sql("""
                update buying_second_look as look set outcome = people.stage, outcome_at = :now::timestamptz
                from lead_at_company_view as people
                where look.workspace_id = :workspace and look.lead_id = any(:leads::uuid[]) and look.choice is not null
                    and people.workspace_id = :workspace and people.lead_id = look.lead_id
                    and people.stage_since >= look.chosen_at and people.stage in ('sql', 'opportunity', 'won')
                    and coalesce(array_position(array['sql', 'opportunity', 'won'], look.outcome), 0)
                        < array_position(array['sql', 'opportunity', 'won'], people.stage)
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }

    private static SecondLook look(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new SecondLook(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                new CompanyId(row.getObject("company_id", UUID.class)),
                Stage.of(row.getString("stage")).orElseThrow(),
                cause(row.getString("cause")),
                Reasons.read(row.getString("evidence")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked_by", UUID.class),
                choice(row.getString("choice")),
                time(row, "chosen_at"),
                row.getObject("chosen_by", UUID.class),
                outcome == null ? null : Stage.of(outcome).orElse(null),
                time(row, "outcome_at"));
    }

    private static @Nullable Choice choice(@Nullable String id) {
        return SecondLook.choice(id).orElse(null);
    }

    private static Cause cause(String id) {
        return Arrays.stream(Cause.values())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
