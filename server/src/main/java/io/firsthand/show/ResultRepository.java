package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts what came of shows, with one statement for all of them. */
@Repository
class ResultRepository {

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many leads a show has and how far they came. */
    record Reached(long leads, long mql, long sql, long opportunities, long won, long undecided) {

        static final Reached NONE = new Reached(0, 0, 0, 0, 0, 0);
    }

    Map<UUID, Reached> reached(Collection<UUID> shows) {
        var found = new HashMap<UUID, Reached>();
        of(shows, """
                select event_id, count(*) as leads, count(*) filter (where mql) as mql,
                    count(*) filter (where sql) as sql, count(*) filter (where opportunity) as opportunity,
                    count(*) filter (where it.stage = 'won') as won,
                    count(*) filter (where it.stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity')) as undecided
                from lead_event_view as it
                cross join lateral (
                    select bool_or(past.stage in ('mql', 'sal', 'sql', 'opportunity', 'won')) as mql,
                        bool_or(past.stage in ('sql', 'opportunity', 'won')) as sql,
                        bool_or(past.stage in ('opportunity', 'won')) as opportunity
                    from lead_stage_view as past
                    where past.workspace_id = :workspace and past.lead_id = it.lead_id) as reached
                where it.workspace_id = :workspace and event_id = any(:shows::uuid[])
                group by event_id
                """).query(row -> {
            found.put(
                    row.getObject("event_id", UUID.class),
                    new Reached(
                            row.getLong("leads"),
                            row.getLong("mql"),
                            row.getLong("sql"),
                            row.getLong("opportunity"),
                            row.getLong("won"),
                            row.getLong("undecided")));
        });
        return found;
    }

    /** Conversations that made no lead, of each show. */
    Map<UUID, Long> furtherConversations(Collection<UUID> shows) {
        return numbers(shows, """
                select show_id, count(*) as number from show_conversation
                where workspace_id = :workspace and show_id = any(:shows::uuid[]) and not made_lead group by show_id
                """);
    }

    Map<UUID, Long> goals(Collection<UUID> shows) {
        return numbers(shows, """
                select show_id, sum(conversations) as number from show_goal as it
                where workspace_id = :workspace and show_id = any(:shows::uuid[])
                    and exists (select from show_staff as staff where staff.workspace_id = :workspace
                        and staff.show_id = it.show_id and staff.person_id = it.person_id
                        and staff.withdrawn_at is null)
                group by show_id
                """);
    }

    Map<UUID, Sums> costs(Collection<UUID> shows) {
        return sums(shows, """
                select show_id, currency, sum(amount) as amount from show_cost
                where workspace_id = :workspace and show_id = any(:shows::uuid[]) and withdrawn_at is null
                group by show_id, currency
                """);
    }

    /** What opportunities of a status are about. */
    Map<UUID, Sums> opportunities(Collection<UUID> shows, String status) {
        return sums(shows, """
                select event_id as show_id, it.currency, sum(it.amount) as amount
                from lead_event_view as lead
                join opportunity_view as it on it.workspace_id = :workspace and it.lead_id = lead.lead_id
                where lead.workspace_id = :workspace and event_id = any(:shows::uuid[]) and it.status = '%s'
                    and it.amount is not null
                group by event_id, it.currency
                """.formatted(status));
    }

    private Map<UUID, Long> numbers(Collection<UUID> shows, String sql) {
        var found = new HashMap<UUID, Long>();
        of(shows, sql).query(row -> {
            found.put(row.getObject("show_id", UUID.class), row.getLong("number"));
        });
        return found;
    }

    private Map<UUID, Sums> sums(Collection<UUID> shows, String sql) {
        var found = new HashMap<UUID, Sums>();
        of(shows, sql).query(row -> {
            found.merge(
                    row.getObject("show_id", UUID.class),
                    Sums.of(row.getBigDecimal("amount"), row.getString("currency")),
                    Sums::plus);
        });
        return found;
    }

    private StatementSpec of(Collection<UUID> shows, String sql) {
        return jdbc.sql(sql)
                .params(Columns.of(shows)
                        .with("shows", it -> it)
                        .and("workspace", CurrentWorkspace.get().value())
                        .map());
    }
}
