package io.firsthand.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks many leads up at once, with one look into an index for each. */
@Repository
class FinderRepository {

    /** The found lead, or the one that it went into, however often; nothing where that was withdrawn. */
    private static final String STANDING = """
            cross join lateral (
                with recursive way as (
                    select id, merged_into, withdrawn_at from lead
                    where workspace_id = :workspace and id = found.lead_id
                    union
                    select next.id, next.merged_into, next.withdrawn_at from way
                    join lead as next on next.workspace_id = :workspace and next.id = way.merged_into
                ) select id from way where withdrawn_at is null limit 1) as standing
            """;

    private final JdbcClient jdbc;

    FinderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Arrival.Key, LeadId> byKeys(UUID workspace, Collection<Arrival.Key> keys) {
        var found = new HashMap<Arrival.Key, LeadId>();
        jdbc.sql("""
                select it.system, it.key, standing.id
                from unnest(:systems::text[], :keys::text[]) as it (system, key)
                cross join lateral (
                    select lead_id from lead_key
                    where workspace_id = :workspace and lead_key.system = it.system and lead_key.key = it.key
                    limit 1) as found
                """ + STANDING)
                .params(Columns.of(keys)
                        .with("systems", Arrival.Key::system)
                        .with("keys", Arrival.Key::key)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    found.put(
                            new Arrival.Key(row.getString("system"), row.getString("key")),
                            new LeadId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** The newest lead of each contact, by the key of the e-mail address. */
    Map<String, LeadId> byEmails(UUID workspace, Collection<String> keys) {
        var found = new HashMap<String, LeadId>();
        jdbc.sql("""
                select it.key, found.id
                from unnest(:keys::text[]) as it (key)
                cross join lateral (
                    select id from contact where workspace_id = :workspace and email_key = it.key
                    union all
                    select contact_id from contact_alias where workspace_id = :workspace and email_key = it.key
                    limit 1) as person
                cross join lateral (
                    select id from lead
                    where workspace_id = :workspace and contact_id = person.id and withdrawn_at is null
                    order by captured_at desc, id desc limit 1) as found
                """)
                .params(Columns.of(keys)
                        .with("keys", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    found.put(row.getString("key"), new LeadId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** Leads of each company, the oldest first, by its domain. */
    Map<String, List<LeadId>> byDomains(UUID workspace, Collection<String> domains, int most) {
        var found = new HashMap<String, List<LeadId>>();
        jdbc.sql("""
                select it.domain, found.id
                from unnest(:domains::text[]) as it (domain)
                cross join lateral (
                    select id from company where workspace_id = :workspace and domain = it.domain limit 1) as firm
                cross join lateral (
                    select id from lead
                    where workspace_id = :workspace and company_id = firm.id and withdrawn_at is null
                    order by captured_at, id limit :most) as found
                """)
                .params(Columns.of(domains)
                        .with("domains", it -> it)
                        .and("workspace", workspace)
                        .and("most", most)
                        .map())
                .query(row -> {
                    found.computeIfAbsent(row.getString("domain"), _ -> new ArrayList<>())
                            .add(new LeadId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** What stands for each of the given that was not withdrawn. */
    Map<UUID, LeadId> standing(UUID workspace, Collection<UUID> some) {
        var found = new HashMap<UUID, LeadId>();
        jdbc.sql("select found.lead_id, standing.id from unnest(:leads::uuid[]) as found (lead_id)\n" + STANDING)
                .params(Columns.of(some)
                        .with("leads", it -> it)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    found.put(row.getObject("lead_id", UUID.class), new LeadId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** Lets nobody else change the leads until the transaction ends. */
    List<LeadDescriptions.Described> lock(UUID workspace, Collection<LeadId> some) {
        return jdbc.sql("""
                select id, company_id, custom from lead
                where workspace_id = :workspace and id = any(:leads::uuid[]) order by id for no key update
                """)
                .params(Columns.of(some)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> {
                    var company = row.getObject("company_id", UUID.class);
                    return new LeadDescriptions.Described(
                            new LeadId(row.getObject("id", UUID.class)),
                            company == null ? null : new CompanyId(company),
                            Json.read(row.getString("custom")));
                })
                .list();
    }

    /** All leads of these companies, withdrawn ones too. */
    Map<LeadId, CompanyId> ofCompanies(UUID workspace, Collection<CompanyId> some) {
        var found = new HashMap<LeadId, CompanyId>();
        jdbc.sql("""
                select id, company_id from lead
                where workspace_id = :workspace and company_id = any(:companies::uuid[])
                """)
                .params(Columns.of(some)
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    found.put(
                            new LeadId(row.getObject("id", UUID.class)),
                            new CompanyId(row.getObject("company_id", UUID.class)));
                });
        return found;
    }

    void fill(UUID workspace, Collection<LeadDescriptions.Filling> some, Instant now) {
        if (some.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update lead set custom = it.custom || lead.custom, company_id = coalesce(lead.company_id, it.company_id),
                    version = version + 1, changed_at = :now::timestamptz
                from unnest(:leads::uuid[], :companies::uuid[], :customs::jsonb[]) as it (lead_id, company_id, custom)
                where lead.workspace_id = :workspace and lead.id = it.lead_id
                """)
                .params(Columns.of(some)
                        .with("leads", it -> it.lead().value())
                        .with(
                                "companies",
                                it -> it.company() == null
                                        ? null
                                        : it.company().id().value())
                        .with("customs", it -> Json.write(it.custom()))
                        .and("workspace", workspace)
                        .and("now", now.toString())
                        .map())
                .update();
    }
}
