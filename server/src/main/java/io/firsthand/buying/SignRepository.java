package io.firsthand.buying;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Signal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the people of companies did, from wherever that is known. */
@Repository
class SignRepository {

    private final JdbcClient jdbc;

    SignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the ids of the asks. */
    Map<UUID, Sums> sums(UUID workspace, Collection<Ask> asks) {
        var sums = new HashMap<UUID, Sums>();
        var latest = asks.stream().map(Ask::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        jdbc.sql(SignSql.SIGNS + SignSql.SUMS + "select * from sums")
                .params(Ask.columns(asks)
                        .and("workspace", workspace)
                        .and(weights(latest))
                        .map())
                .query(row -> {
                    sums.put(row.getObject("id", UUID.class), sums(row));
                });
        return sums;
    }

    /** The latest that people asked for. */
    List<Sign> explicit(UUID workspace, CompanyId company, Instant now, int most) {
        return jdbc.sql(SignSql.SIGNS + """
                , newest as (
                    select * from signs where kind = 'explicit' order by at desc, lead_id limit :most
                )
                select newest.*, known.name as person, known.title from newest
                join lead_known_view as known on known.workspace_id = :workspace and known.lead_id = newest.lead_id
                order by newest.at desc
                """)
                .params(Columns.of(List.of(company))
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .and(weights(now))
                        .map())
                .param("most", most)
                .query((row, _) -> sign(row))
                .list();
    }

    static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getDouble("intensity"),
                row.getDouble("before"),
                row.getInt("explicit"),
                row.getInt("engaged"),
                row.getInt("askers"),
                row.getInt("people"),
                row.getInt("sorts"),
                time(row, "last_explicit"),
                time(row, "last"));
    }

    static Sign sign(ResultSet row) throws SQLException {
        return new Sign(
                new LeadId(row.getObject("lead_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("person"),
                row.getString("title"),
                row.getString("kind").equals(Signal.Kind.EXPLICIT.id()) ? Signal.Kind.EXPLICIT : Signal.Kind.ENGAGEMENT,
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static Columns<?> weights(Instant now) {
        return Columns.of(List.of())
                .and("now", now.toString())
                .and("explicit", Intensity.EXPLICIT)
                .and("engagement", Intensity.ENGAGEMENT)
                .and("half", (double) Intensity.HALF_LIFE.toSeconds());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
