package io.firsthand.lead;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyRepository {

    private static final int MOST_NAMESAKES = 1_000;

    private final JdbcClient jdbc;

    CompanyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All companies that the arrivals might mean, the oldest first. */
    List<KnownCompany> known(UUID workspace, List<Checked> arrivals) {
        return known(
                workspace,
                arrivals.stream().flatMap(it -> Stream.ofNullable(it.company())).toArray(CompanyHint[]::new));
    }

    /** All companies that the hints might mean, the oldest first. */
    List<KnownCompany> known(UUID workspace, CompanyHint... hints) {
        if (hints.length == 0) {
            return List.of();
        }
        var domains = new HashSet<String>();
        var names = new HashSet<String>();
        for (var hint : hints) {
            names.add(hint.normalised());
            if (hint.domain() != null) {
                domains.add(hint.domain());
            }
        }
        // One look into the index per domain and name: while the table is new, a plain condition was planned as a
        // walk through all of the workspace's companies.
        return jdbc.sql("""
                select found.* from unnest(:domains::text[]) as it (domain)
                cross join lateral (
                    select id, name, normalised_name, domain from company
                    where workspace_id = :workspace and company.domain = it.domain
                    limit 1) as found
                union
                select found.* from unnest(:names::text[]) as it (name)
                cross join lateral (
                    select id, name, normalised_name, domain from company
                    where workspace_id = :workspace and normalised_name = it.name
                    order by normalised_name, id limit :most) as found
                order by id
                """)
                .param("most", MOST_NAMESAKES)
                .param("workspace", workspace)
                .param("domains", domains.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> new KnownCompany(
                        new CompanyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("normalised_name"),
                        row.getString("domain"),
                        false))
                .list();
    }

    /** Returns false when somebody else has just written one of them; the others may be written then. */
    boolean insert(UUID workspace, List<KnownCompany> companies, Instant now) {
        if (companies.isEmpty()) {
            return true;
        }
        var inserted = jdbc.sql("""
                insert into company (workspace_id, id, name, normalised_name, domain, created_at)
                select :workspace, id, name, normalised_name, domain, :now::timestamptz
                from unnest(:ids::uuid[], :names::text[], :normalised::text[], :domains::text[])
                    as it (id, name, normalised_name, domain)
                order by domain, normalised_name
                on conflict do nothing
                """)
                .params(Columns.of(companies)
                        .with("ids", it -> it.id.value())
                        .with("names", it -> it.link().name())
                        .with("normalised", KnownCompany::normalised)
                        .with("domains", it -> it.link().domain())
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
        return inserted == companies.size();
    }

    void update(UUID workspace, List<KnownCompany> companies) {
        if (companies.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update company set name = it.name, normalised_name = it.normalised_name, domain = it.domain
                from unnest(:ids::uuid[], :names::text[], :normalised::text[], :domains::text[])
                    as it (id, name, normalised_name, domain)
                where workspace_id = :workspace and company.id = it.id
                """)
                .params(Columns.of(companies)
                        .with("ids", it -> it.id.value())
                        .with("names", it -> it.link().name())
                        .with("normalised", KnownCompany::normalised)
                        .with("domains", it -> it.link().domain())
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    Optional<CompanyLink> find(UUID workspace, CompanyId id) {
        return jdbc.sql("select id, name, domain from company where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id.value())
                .query((row, _) -> new CompanyLink(id, row.getString("name"), row.getString("domain")))
                .optional();
    }

    List<LeadId> leads(UUID workspace, CompanyId company) {
        return jdbc.sql("""
                select id from lead where workspace_id = :workspace and company_id = :company order by id
                """)
                .param("workspace", workspace)
                .param("company", company.value())
                .query((row, _) -> new LeadId(row.getObject("id", UUID.class)))
                .list();
    }
}
