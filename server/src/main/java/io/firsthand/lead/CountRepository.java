package io.firsthand.lead;

import io.firsthand.lead.LeadGroup.By;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many leads there are, as a trigger of the table {@code lead} keeps it. */
@Repository
class CountRepository {

    private static final String BOTH = """
            (
                select value, stage, owner, channel, grade, leads from lead_count where %1$s
                union all
                select value, stage, owner, channel, grade, leads from lead_count_pending where %1$s
            ) as it
            """;

    static final int FOLDED = 50_000;

    private final JdbcClient jdbc;

    CountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Kept kept) {
        return jdbc.sql("select coalesce(sum(leads), 0) from " + BOTH.formatted(kept.sql()))
                .params(kept.parameters())
                .query(Long.class)
                .single();
    }

    /** The largest groups first. */
    List<LeadGroup> groups(Kept kept, By by, int most) {
        return jdbc.sql("""
                select %1$s, sum(leads) as leads from %2$s
                group by %1$s having sum(leads) > 0 order by sum(leads) desc, %1$s limit :most
                """.formatted(by.column, BOTH.formatted(kept.sql())))
                .params(kept.parameters())
                .param("most", most)
                .query((row, _) -> new LeadGroup(row.getString(1), new Count(row.getLong("leads"), false)))
                .list();
    }

    /** The next companies after the given one, by name. */
    List<LeadGroup> companies(Kept kept, @Nullable UUID after, int most) {
        return jdbc.sql("""
                with changed as materialized (
                    select value, sum(leads) as leads from lead_count_pending where %1$s group by value
                )
                select company.id, it.leads from company
                cross join lateral (
                    select coalesce((select sum(leads) from lead_count where %1$s and value = company.id::text), 0)
                        + coalesce((select leads from changed where value = company.id::text), 0) as leads
                ) as it
                where company.workspace_id = :workspace and it.leads > 0 and (:after::uuid is null
                    or (company.normalised_name, company.id) > (select normalised_name, id from company
                        where workspace_id = :workspace and id = :after::uuid))
                order by company.normalised_name, company.id limit :most
                """.formatted(kept.sql()))
                .params(kept.parameters())
                .param("after", after == null ? null : after.toString())
                .param("most", most)
                .query((row, _) -> new LeadGroup(row.getString("id"), new Count(row.getLong("leads"), false)))
                .list();
    }

    Map<String, String> companyNames(UUID workspace, Collection<CompanyId> some) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id, name from company where workspace_id = :workspace and id = any(:ids::uuid[])")
                .params(Columns.of(some)
                        .with("ids", CompanyId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    /** The values of a facet that any lead has, in their order. */
    List<String> values(UUID workspace, String facet, int most) {
        return jdbc.sql("""
                select value from (
                    select value, leads from lead_count where workspace_id = :workspace and facet = :facet
                    union all
                    select value, leads from lead_count_pending where workspace_id = :workspace and facet = :facet
                ) as it where value <> '' group by value having sum(leads) > 0 order by lower(value), value limit :most
                """)
                .param("workspace", workspace)
                .param("facet", facet)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Adds up what has changed; returns how many changes that were. Nobody waits for it, nor it for others. */
    int fold(UUID workspace) {
        return jdbc.sql("""
                with turn as materialized (
                    select pg_try_advisory_xact_lock(hashtextextended(:workspace::text || ' lead_count', 0)) as is_ours
                ), gone as (
                    delete from lead_count_change
                    where workspace_id = :workspace and (select is_ours from turn) and id in (
                        select id from lead_count_change where workspace_id = :workspace order by id limit :most)
                    returning *
                ), cells as (
                    select cell.*, leads from gone cross join lateral (
                        values ('all', '', stage, owner, channel, grade), ('campaign', campaign, stage, '', '', ''),
                            ('company', company, stage, '', '', ''), ('month', month, stage, '', '', ''),
                            ('batch', batch, stage, '', '', '')
                        union all
                        select 'tag', tag, stage, '', '', '' from unnest(tags) as tag
                    ) as cell (facet, value, stage, owner, channel, grade)
                    where value is not null
                ), folded as (
                    insert into lead_count (workspace_id, facet, value, stage, owner, channel, grade, leads)
                    select :workspace, facet, value, stage, owner, channel, grade, sum(leads) from cells
                    group by facet, value, stage, owner, channel, grade having sum(leads) <> 0
                    order by facet, value, stage, owner, channel, grade
                    on conflict (workspace_id, facet, value, stage, owner, channel, grade)
                        do update set leads = lead_count.leads + excluded.leads
                )
                select count(*) from gone
                """)
                .param("workspace", workspace)
                .param("most", FOLDED)
                .query(Integer.class)
                .single();
    }
}
