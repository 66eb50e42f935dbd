package io.firsthand.buying;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the opportunities of companies say. */
@Repository
class DealRepository {

    private final JdbcClient jdbc;

    DealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the ids of the asks; when an offer is expected to close is always as it is expected now. Lead by lead: a plan from the
     * time before the first large import would go through all leads once for each opportunity.
     */
    Map<UUID, Deals> of(UUID workspace, Collection<Ask> asks) {
        var deals = new HashMap<UUID, Deals>();
        jdbc.sql("""
                select id, count(*) filter (where is_open) as open,
                    min(expected_close) filter (where is_open) as closing,
                    max(closed_at) filter (where not is_open) as decided_at,
                    (array_agg(status order by closed_at desc nulls last) filter (where not is_open))[1] as decided
                from (
                    select ask.id, deal.expected_close, deal.closed_at, deal.status,
                        deal.status = 'open' or deal.closed_at > ask.time as is_open
                    from unnest(:asks::uuid[], :of::uuid[], :times::timestamptz[]) as ask (id, company_id, time)
                    join lead_at_company_view as people
                        on people.workspace_id = :workspace and people.company_id = ask.company_id
                        and people.company_id = any(:of::uuid[])
                    cross join lateral (
                        select expected_close, closed_at, status from opportunity_view
                        where workspace_id = :workspace and lead_id = people.lead_id and opened_at <= ask.time
                        offset 0) as deal) as known
                group by id
                """)
                .params(Ask.columns(asks).and("workspace", workspace).map())
                .query(row -> {
                    var decided = row.getObject("decided_at", OffsetDateTime.class);
                    deals.put(
                            row.getObject("id", UUID.class),
                            new Deals(
                                    row.getInt("open"),
                                    row.getObject("closing", LocalDate.class),
                                    decided == null ? null : decided.toInstant(),
                                    "won".equals(row.getString("decided"))));
                });
        return deals;
    }
}
