package io.firsthand.committee;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of influence between leads. */
@Repository
class InfluenceRepository {

    private static final String SELECT = "select * from committee_influence where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    InfluenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a purchase that begin at one of the leads. */
    List<Line> from(UUID workspace, Collection<LeadId> leads, @Nullable UUID purchase) {
        return jdbc.sql(SELECT + """
                and from_lead_id = any(:leads::uuid[]) and purchase_id is not distinct from nullif(:purchase, '')::uuid
                order by drawn_at, id
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .and("purchase", purchase == null ? "" : purchase.toString())
                        .map())
                .query((row, _) -> line(row))
                .list();
    }

    /** All that begin or end at one of the leads. */
    List<Line> touching(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + """
                and (from_lead_id = any(:leads::uuid[]) or to_lead_id = any(:leads::uuid[])) order by drawn_at, id
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> line(row))
                .list();
    }

    Optional<Line> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> line(row))
                .optional();
    }

    /** Returns false where the line is there. */
    boolean insert(UUID workspace, Line it, UUID fact) {
        return 1
                == jdbc.sql("""
                insert into committee_influence (workspace_id, id, purchase_id, from_lead_id, to_lead_id, drawn_by, drawn_at,
                    fact_id)
                values (:workspace, :id, :purchase::uuid, :from, :to, :by, :at::timestamptz, :fact)
                on conflict (workspace_id, from_lead_id, to_lead_id, purchase_id) do nothing
                """)
                        .param("workspace", workspace)
                        .param("id", it.id())
                        .param("purchase", ObservationRepository.text(it.purchase()))
                        .param("from", it.from().value())
                        .param("to", it.to().value())
                        .param("by", it.by())
                        .param("at", it.at().toString())
                        .param("fact", fact)
                        .update();
    }

    void delete(UUID workspace, Collection<UUID> ids) {
        jdbc.sql("delete from committee_influence where workspace_id = :workspace and id = any(:ids::uuid[])")
                .params(Columns.of(ids)
                        .with("ids", it -> it)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("purchase_id", UUID.class),
                new LeadId(row.getObject("from_lead_id", UUID.class)),
                new LeadId(row.getObject("to_lead_id", UUID.class)),
                row.getObject("drawn_by", UUID.class),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant());
    }
}
