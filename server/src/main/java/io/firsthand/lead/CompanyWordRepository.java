package io.firsthand.lead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds companies by the beginnings of their words. {@code company_word} is kept by triggers of the database. Unlike LIKE,
 * comparing texts is leakproof: the index serves a range under row-level security, too.
 */
@Repository
class CompanyWordRepository {

    static final int MOST_WORDS = 5;

    /** So many companies are looked at whose word begins so; of a beginning that more have, the first ones are found. */
    private static final int LOOKED_AT = 1_000;

    /** After every other character in the order of code points. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient jdbc;

    CompanyWordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CompanyLink> find(UUID workspace, List<String> beginnings, int count) {
        var longestFirst = beginnings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var parameters = new HashMap<String, Object>();
        var others = new StringBuilder();
        for (var i = 0; i < longestFirst.size(); i++) {
            parameters.put("from" + i, longestFirst.get(i));
            parameters.put("to" + i, longestFirst.get(i) + LAST);
            if (i > 0) {
                others.append("""
                         and exists (select from company_word other
                            where other.workspace_id = :workspace and other.company_id = found.company_id
                                and other.word >= :from%d and other.word < :to%d)
                        """.formatted(i, i));
            }
        }
        return jdbc.sql("""
                with found as materialized (
                    select company_id, word from company_word
                    where workspace_id = :workspace and word >= :from0 and word < :to0
                    order by word limit :distance
                ), best as (
                    select company_id, min(length(word)) as length from found where true %s
                    group by company_id order by length, company_id limit :count
                )
                select company.id, company.name, company.domain from best
                join company on company.workspace_id = :workspace and company.id = company_id
                order by length, company.name, company.id
                """.formatted(others))
                .params(parameters)
                .param("workspace", workspace)
                .param("distance", LOOKED_AT)
                .param("count", count)
                .query((row, _) -> new CompanyLink(
                        new CompanyId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("domain")))
                .list();
    }
}
