package io.firsthand.committee;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was learnt of people, in the order it was written down. */
@Repository
class ObservationRepository {

    private static final String SELECT = """
            select id, lead_id, purchase_id, role, stance, awareness, how, source_id, observed_by, at, received_at, fact_id
            from committee_observation where workspace_id = :workspace and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    ObservationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false where the same was written before. */
    boolean insert(UUID workspace, Observation it) {
        return 1
                == jdbc.sql("""
                insert into committee_observation (workspace_id, id, lead_id, purchase_id, role, stance, awareness, how,
                    source_id, observed_by, at, received_at, fact_id)
                values (:workspace, :id, :lead, :purchase::uuid, :role, :stance, :awareness, :how, :source::uuid, :by,
                    :at::timestamptz, :received::timestamptz, :fact)
                on conflict (workspace_id, id) do nothing
                """)
                        .param("workspace", workspace)
                        .param("id", it.id())
                        .param("lead", it.lead().value())
                        .param("purchase", text(it.purchase()))
                        .param("role", it.role() == null ? null : it.role().id())
                        .param(
                                "stance",
                                it.stance() == null ? null : it.stance().id())
                        .param(
                                "awareness",
                                it.awareness() == null ? null : it.awareness().id())
                        .param("how", it.how().id())
                        .param("source", text(it.source()))
                        .param("by", it.by())
                        .param("at", it.at().toString())
                        .param("received", it.receivedAt().toString())
                        .param("fact", it.fact())
                        .update();
    }

    Optional<Observation> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> observation(row))
                .optional();
    }

    boolean withdraw(UUID workspace, UUID id, Instant now) {
        return 1
                == jdbc.sql("""
                update committee_observation set withdrawn_at = :now::timestamptz
                where workspace_id = :workspace and id = :id and withdrawn_at is null
                """)
                        .param("now", now.toString())
                        .param("workspace", workspace)
                        .param("id", id)
                        .update();
    }

    List<Observation> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by received_at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> observation(row))
                .list();
    }

    /** Also those that were withdrawn since. */
    List<Observation> ofThen(UUID workspace, Collection<LeadId> leads, Instant then) {
        return jdbc.sql(SELECT.replace(
                                "withdrawn_at is null", "(withdrawn_at is null or withdrawn_at > :then::timestamptz)")
                        + """
                and received_at <= :then::timestamptz and lead_id = any(:leads::uuid[]) order by received_at, id
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("then", then.toString())
                        .map())
                .query((row, _) -> observation(row))
                .list();
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("purchase_id", UUID.class),
                Role.of(row.getString("role")).orElse(null),
                Stance.of(row.getString("stance")).orElse(null),
                Awareness.of(row.getString("awareness")).orElse(null),
                How.of(row.getString("how")).orElseThrow(),
                row.getObject("source_id", UUID.class),
                row.getObject("observed_by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("fact_id", UUID.class));
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
