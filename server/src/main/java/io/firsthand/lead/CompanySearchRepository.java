package io.firsthand.lead;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds companies by what somebody typed. {@code company_search} has no row-level security, because under it LIKE could not
 * use the index; this is the one place that reads it, it names the workspace itself, and what it finds it joins to
 * {@code company}, where row-level security holds. Triggers of the database keep the table.
 */
@Repository
class CompanySearchRepository {

    /** So many companies are looked at that contain the words, and the best of them are found. */
    private static final int LOOKED_AT = 1_000;

    private final JdbcClient jdbc;

    CompanySearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose name begins so, by name, and those whose domain does. */
    List<UUID> beginning(UUID workspace, String name, String domain, int most) {
        return jdbc.sql("""
                (select id from company
                    where workspace_id = :workspace and normalised_name >= :name
                        and normalised_name < :name || chr(65535)
                    order by normalised_name, id limit :most)
                union all
                (select id from company
                    where workspace_id = :workspace and domain is not null and domain >= :domain
                        and domain < :domain || chr(65535)
                    order by domain limit :most)
                """)
                .param("workspace", workspace)
                .param("name", name)
                .param("domain", domain)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those that contain the words; those first that contain the text at the beginning of a word. */
    List<UUID> containing(UUID workspace, Words words, String normalised, int most) {
        return jdbc.sql("""
                select company.id from (
                    select company_id, text from company_search where workspace_id = :workspace and %s limit :distance
                ) as found
                join company on company.workspace_id = :workspace and company.id = found.company_id
                order by strpos(found.text, ' ' || :name) = 0, company.normalised_name, company.id limit :most
                """.formatted(words.sql("company_search.text", _ -> true)))
                .params(words.parameters())
                .param("workspace", workspace)
                .param("distance", LOOKED_AT)
                .param("name", normalised)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
