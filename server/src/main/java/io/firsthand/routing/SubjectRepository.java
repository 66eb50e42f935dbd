package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who already has to do with leads and their companies; one statement for each sort of thing. */
@Repository
class SubjectRepository {

    private static final String OPEN_OF_ONE = """
            workspace_id = :workspace and owner_id = :owner
                and stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity', 'nurture')
            """;

    private final JdbcClient jdbc;

    SubjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Origin(
            Instant capturedAt, Optional<UUID> company, Optional<PersonId> capturedBy, Optional<PersonId> owner) {}

    Map<LeadId, Origin> origins(UUID workspace, Collection<LeadId> leads) {
        var origins = new HashMap<LeadId, Origin>();
        jdbc.sql("""
                select lead_id, captured_at, company_id, captured_by, owner_id from lead_account_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """).params(of(workspace, leads)).query(row -> {
            origins.put(
                    lead(row),
                    new Origin(
                            time(row, "captured_at"),
                            Optional.ofNullable(row.getObject("company_id", UUID.class)),
                            person(row, "captured_by"),
                            person(row, "owner_id")));
        });
        return origins;
    }

    /** Who spoke with them, the latest first. */
    Map<LeadId, List<PersonId>> spoke(UUID workspace, Collection<LeadId> leads) {
        var spoke = new HashMap<LeadId, List<PersonId>>();
        jdbc.sql("""
                select lead_id, rep_id from conversation_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[]) order by at desc, id
                """).params(of(workspace, leads)).query(row -> {
            spoke.computeIfAbsent(lead(row), _ -> new ArrayList<>())
                    .add(new PersonId(row.getObject("rep_id", UUID.class)));
        });
        return spoke;
    }

    /** A lead of a company that somebody is responsible for. */
    record Held(LeadId lead, PersonId owner, boolean selling, Instant capturedAt) {}

    /** Of each company, as the newest 50 of its leads have it; those that lead to a deal first, then the newest. */
    Map<UUID, List<Held>> held(UUID workspace, Collection<UUID> companies) {
        var held = new HashMap<UUID, List<Held>>();
        jdbc.sql("""
                select company.id as company_id, lead.lead_id, lead.owner_id, lead.captured_at,
                    lead.stage = 'opportunity' as selling
                from unnest(:companies::uuid[]) as company (id)
                cross join lateral (
                    select lead_id, owner_id, captured_at, stage from lead_account_view
                    where workspace_id = :workspace and company_id = company.id
                    order by captured_at desc, lead_id desc limit 50) as lead
                where lead.owner_id is not null and lead.stage in ('mql', 'sal', 'sql', 'opportunity', 'won', 'nurture')
                order by (lead.stage = 'opportunity') desc, lead.captured_at desc, lead.lead_id
                """)
                .params(Columns.of(companies)
                        .with("companies", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    held.computeIfAbsent(row.getObject("company_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Held(
                                    lead(row),
                                    new PersonId(row.getObject("owner_id", UUID.class)),
                                    row.getBoolean("selling"),
                                    time(row, "captured_at")));
                });
        return held;
    }

    /** How many open leads somebody is responsible for. */
    long held(UUID workspace, PersonId owner) {
        return jdbc.sql("select count(*) from lead_account_view where " + OPEN_OF_ONE)
                .param("workspace", workspace)
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    List<LeadId> heldBy(UUID workspace, PersonId owner) {
        return jdbc.sql("select lead_id from lead_account_view where " + OPEN_OF_ONE + " order by lead_id")
                .param("workspace", workspace)
                .param("owner", owner.value())
                .query((row, _) -> lead(row))
                .list();
    }

    /** Leads that were captured in a time, the newest first. */
    List<LeadId> captured(UUID workspace, Instant from, Instant until, int most) {
        return jdbc.sql("""
                select lead_id from lead_account_view
                where workspace_id = :workspace and captured_at >= :from::timestamptz
                    and captured_at < :until::timestamptz
                order by captured_at desc, lead_id desc limit :most
                """)
                .param("workspace", workspace)
                .param("from", from.toString())
                .param("until", until.toString())
                .param("most", most)
                .query((row, _) -> lead(row))
                .list();
    }

    private static Map<String, Object> of(UUID workspace, Collection<LeadId> leads) {
        return Columns.of(leads)
                .with("leads", LeadId::value)
                .and("workspace", workspace)
                .map();
    }

    private static LeadId lead(ResultSet row) throws SQLException {
        return new LeadId(row.getObject("lead_id", UUID.class));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id).map(PersonId::new);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
