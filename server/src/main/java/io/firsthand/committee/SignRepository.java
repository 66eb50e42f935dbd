package io.firsthand.committee;

import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When people behind leads were spoken with and heard of, how they came to us included, and what they asked for. */
@Repository
class SignRepository {

    private final JdbcClient jdbc;

    SignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The signs of life of one lead.
     *
     * @param spoken when somebody of ours spoke with them last
     * @param heard when they last spoke, wrote or did something
     * @param asked the names of explicit signals
     */
    record Signs(@Nullable Instant spoken, @Nullable Instant heard, List<String> asked) {

        static final Signs NONE = new Signs(null, null, List.of());

        Signs and(Signs other) {
            return new Signs(
                    later(spoken, other.spoken),
                    later(heard, other.heard),
                    Stream.concat(asked.stream(), other.asked.stream())
                            .distinct()
                            .toList());
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null ? other : other == null || one.isAfter(other) ? one : other;
        }
    }

    Map<LeadId, Signs> of(UUID workspace, Collection<LeadId> leads) {
        var signs = new HashMap<LeadId, Signs>();
        jdbc.sql("""
                select lead_id, max(at) filter (where spoken) as spoken, max(at) as heard,
                    array_agg(distinct asked) filter (where asked is not null) as asked
                from (
                    select lead_id, at, outcome = 'reached' as spoken, null as asked from touch_view
                    where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                        and (outcome = 'reached' or direction = 'inbound')
                    union all
                    select lead_id, at, true, null from conversation_view
                    where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                    union all
                    select lead_id, max(at), false, case when kind = 'explicit' then name end from lead_signal_view
                    where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                    group by lead_id, 4
                    union all
                    select lead_id, captured_at, channel in ('booth_conversation', 'meeting', 'inbound_call'), null
                    from lead_outline_view
                    where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                        and channel not in ('purchased_list', 'referral', 'unknown')
                ) as sign group by lead_id
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    signs.put(new LeadId(row.getObject("lead_id", UUID.class)), signs(row));
                });
        return signs;
    }

    private static Signs signs(ResultSet row) throws SQLException {
        var asked = row.getArray("asked");
        return new Signs(
                time(row, "spoken"),
                time(row, "heard"),
                asked == null ? List.of() : Arrays.asList((String[]) asked.getArray()));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
