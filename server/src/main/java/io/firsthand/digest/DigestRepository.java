package io.firsthand.digest;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.digest.Digest.Sort;
import io.firsthand.identity.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What there is to tell, by the views of clocks and handoffs, and which mornings were told of. */
@Repository
class DigestRepository {

    /** More than anybody reads. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    DigestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One lead, without names. */
    record Row(Sort sort, UUID lead, UUID person, Instant at, String why) {}

    /** All that are open, and what happened in this time; each sort the most urgent or latest first. */
    List<Row> rows(Instant since, Instant now) {
        return sql("""
                (select case when due_at <= :now then 'BROKEN' when risk_at <= :now then 'AT_RISK' else 'WAITING' end as sort,
                    lead_id, person_id, due_at as at, '' as why
                 from clock_view
                 where workspace_id = :workspace and open and paused_at is null
                    and case when due_at <= :now then due_at > :since and kind = 'RESPONSE'
                        else risk_at <= :now or kind = 'ACCEPTANCE' end
                 order by due_at limit :most)
                union all
                (select 'BROKEN', lead_id, person_id, due_at, '' from clock_view
                 where workspace_id = :workspace and not open and breached and kind = 'RESPONSE'
                    and due_at > :since and due_at <= :now
                 order by due_at limit :most)
                union all
                (select case state when 'rejected' then 'REJECTED' else 'RETURNED' end, lead_id, person_id, closed_at,
                    coalesce(reject_kind, '')
                 from handoff_view
                 where workspace_id = :workspace and state in ('rejected', 'returned') and closed_at > :since
                    and closed_at <= :now
                 order by closed_at desc limit :most)
                """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, _) -> new Row(
                        Sort.valueOf(row.getString("sort")),
                        row.getObject("lead_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("why")))
                .list();
    }

    long openDisputes() {
        return sql("select count(*) from handoff_view where workspace_id = :workspace and dispute = 'open'")
                .query(Long.class)
                .single();
    }

    /** When the person was last looked after, if ever. */
    Optional<Instant> last(PersonId person) {
        return sql("select at from digest_person where workspace_id = :workspace and person_id = :person")
                .param("person", person.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether it is this transaction's turn to tell the person of that day; nobody else's until it ends. */
    boolean claim(PersonId person, LocalDate day, long number, Instant now) {
        return 1
                == sql("""
                        insert into digest_person (workspace_id, person_id, number, day, at)
                        values (:workspace, :person, :number, :day, :now)
                        on conflict (workspace_id, person_id) do update set day = :day, at = :now
                        where digest_person.day < :day
                        """)
                        .param("person", person.value())
                        .param("number", number)
                        .param("day", day)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** By which strangers name the person's digest. */
    long number(PersonId person) {
        return sql("select number from digest_person where workspace_id = :workspace and person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    Optional<PersonId> person(long number) {
        return sql("select person_id from digest_person where workspace_id = :workspace and number = :number")
                .param("number", number)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
