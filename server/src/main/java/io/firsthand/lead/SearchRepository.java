package io.firsthand.lead;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.lead.LeadGroup.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds leads by words. {@code lead_search} has no row-level security, because under it LIKE could not use the
 * index; this is the one place that reads it, it names the workspace itself, and what it finds it joins to
 * {@code lead}, where row-level security holds.
 */
@Repository
class SearchRepository {

    /** So many leads are looked at in the list's order, which finds common words at once and tells how common. */
    private static final int LOOKED_AT = 500;

    /** With fewer among those, words are rare enough for the index. */
    private static final int COMMON = 3;

    /** So many leads are looked at when the words seem common enough to fill the page on the way. */
    private static final int WALKED = 20_000;

    private static final int COUNTED_FIRST = 2_000;

    /** So many leads are fetched by the index, which finds rare words at once. */
    private static final int PROBED = 20_000;

    private static final int MOST_COUNTED = 10_000;

    private static final String FOUND_LEADS =
            "found join lead on lead.workspace_id = :workspace and lead.id = lead_id where ";

    private final JdbcClient jdbc;
    private final CustomFields fields;

    SearchRepository(JdbcClient jdbc, CustomFields fields) {
        this.jdbc = jdbc;
        this.fields = fields;
    }

    /**
     * The ids of a page: by a look at the first leads of the list, for common words by a walk along it, for rare ones
     * by index. Only words that the index finds too often and the walk too seldom are sought to the end of the list.
     */
    List<UUID> page(UUID workspace, LeadQuery query, Words words, @Nullable Cursor cursor, int limit) {
        var filter = Filter.of(workspace, query, cursor);
        var first = walk(query, words, filter, limit, LOOKED_AT);
        if (first.size() >= limit) {
            return first;
        }
        if (first.size() >= COMMON) {
            var distance = Math.min(WALKED, 3 * limit * LOOKED_AT / first.size());
            var walked = walk(query, words, filter, limit, distance);
            if (walked.size() >= limit) {
                return walked;
            }
        }
        var probed = probe(query, words, rare(words, filter), filter, limit);
        return probed == null ? walk(query, words, filter, limit, Integer.MAX_VALUE) : probed;
    }

    private List<UUID> walk(LeadQuery query, Words words, Filter filter, int limit, int distance) {
        var order = Filter.order(query.sort());
        return jdbc.sql("""
                select id from (
                    select lead.workspace_id, lead.id, lead.%s from lead where %s order by %s limit :distance
                ) as lead
                join lead_search on lead_search.workspace_id = :workspace and lead_id = id
                where %s
                order by %s limit :limit
                """.formatted(query.sort().column, filter.sql(), order, words.sql(), order))
                .params(parameters(filter, words))
                .param("distance", distance)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The words worth asking the index for: beside a rare word, a common one only costs. */
    private IntPredicate rare(Words words, Filter filter) {
        if (words.size() == 1) {
            return _ -> true;
        }
        var counts = jdbc.sql("select " + words.counts() + """
                 from (
                    select text from lead_search where workspace_id = :workspace limit :distance
                ) as lead_search
                """)
                .params(parameters(filter, words))
                .param("distance", LOOKED_AT)
                .query((row, _) -> {
                    var each = new long[words.size()];
                    for (var i = 0; i < each.length; i++) {
                        each[i] = row.getLong(i + 1);
                    }
                    return each;
                })
                .single();
        var rarest = LongStream.of(counts).min().orElse(0);
        return i -> counts[i] <= 4 * rarest + COMMON;
    }

    private @Nullable List<UUID> probe(LeadQuery query, Words words, IntPredicate isIndexed, Filter filter, int limit) {
        var order = Filter.order(query.sort());
        record Row(@Nullable UUID id, long probed) {}
        var rows = jdbc.sql("""
                with found as materialized (
                    select lead_id from lead_search where workspace_id = :workspace and %s limit :probed
                ), page as (
                    select lead.id from found join lead on lead.workspace_id = :workspace and lead.id = lead_id
                    where %s
                    order by %s limit :limit
                )
                select page.id, (select count(*) from found) as probed
                from (select) as one left join page on true
                """.formatted(words.sql(isIndexed), filter.sql(), order))
                .params(parameters(filter, words))
                .param("probed", PROBED)
                .param("limit", limit)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getLong("probed")))
                .list();
        if (rows.getFirst().probed() == PROBED) {
            return null;
        }
        var ids = new ArrayList<UUID>();
        for (var row : rows) {
            if (row.id() != null) {
                ids.add(row.id());
            }
        }
        return ids;
    }

    Count count(UUID workspace, LeadQuery query, Words words) {
        var filter = Filter.of(workspace, query, null);
        return jdbc.sql(found(words, filter) + """
                select count(*) as leads, (select count(*) from found) > :enough as is_at_least from\s""" + FOUND_LEADS + filter.sql())
                .params(parameters(filter, words))
                .param("found", MOST_COUNTED + 1)
                .param("enough", MOST_COUNTED)
                .query((row, _) ->
                        new Count(Math.min(row.getLong("leads"), MOST_COUNTED), row.getBoolean("is_at_least")))
                .single();
    }

    /** In groups, the largest first, as far as 10,000 leads that have the words. */
    List<LeadGroup> groups(UUID workspace, LeadQuery query, Words words, By by, int most) {
        var filter = Filter.of(workspace, query, null);
        return jdbc.sql(found(words, filter)
                        + ListRepository.groups(FOUND_LEADS + filter.sql(), by, "(select count(*) from found)"))
                .params(parameters(filter, words))
                .param("found", MOST_COUNTED + 1)
                .param("enough", MOST_COUNTED)
                .param("most", most)
                .query(ListRepository::group)
                .list();
    }

    private String found(Words words, Filter filter) {
        return """
                with found as materialized (
                    select lead_id from lead_search where workspace_id = :workspace and %s limit :found
                )
                """.formatted(words.sql(rare(words, filter)));
    }

    /** Those that have the words among the first 2,000 leads of the list, in its order. */
    List<UUID> first(UUID workspace, LeadQuery query, Words words) {
        return walk(query, words, Filter.of(workspace, query, null), COUNTED_FIRST, COUNTED_FIRST);
    }

    private static Map<String, Object> parameters(Filter filter, Words words) {
        var all = new HashMap<>(filter.parameters());
        all.putAll(words.parameters());
        return all;
    }

    /** Leads, withdrawn ones too, that are found by this phrase as it stands: a whole name, an address. */
    List<UUID> saying(UUID workspace, String phrase, int most) {
        var plain = Plain.of(phrase.replaceAll("\\s+", " ")).strip();
        return plain.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select lead.id from (
                            select lead_id from lead_search where workspace_id = :workspace and text like :phrase
                            limit :most
                        ) as found join lead on lead.workspace_id = :workspace and lead.id = lead_id
                        """)
                        .param("workspace", workspace)
                        .param("phrase", "%" + Words.escape(plain) + "%")
                        .param("most", most)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
    }

    /** The workspace's fields whose values are found by words; of the others a filter tells more. */
    Set<String> searched() {
        return fields.all().stream()
                .filter(it -> it.type() == FieldType.TEXT)
                .map(CustomField::name)
                .collect(Collectors.toSet());
    }

    /**
     * Moves texts that were written lately from the index's list of news into the index; nobody waits for that. The
     * list is searched, too, but slowly when it is long, and whoever makes it too long has to move it.
     */
    void putAway() {
        jdbc.sql("select gin_clean_pending_list('lead_search_text'), gin_clean_pending_list('company_search_text')")
                .query(row -> {});
    }

    /** Writes down anew by which words the leads are found. */
    void refresh(UUID workspace, Collection<LeadId> leads) {
        if (leads.isEmpty()) {
            return;
        }
        record Row(UUID id, String text) {}
        var searched = searched();
        var rows = jdbc.sql("""
                select lead.id, lead.custom, contact.name, contact.given_name, contact.family_name, contact.email, contact.phone,
                    contact.phone_e164, contact.title, company.name as company_name,
                    (select string_agg(text, ' ' order by at, lead_note.id) from lead_note
                        where lead_note.workspace_id = :workspace and lead_note.lead_id = lead.id) as notes
                from lead
                join contact on contact.workspace_id = :workspace and contact.id = contact_id
                left join company on company.workspace_id = :workspace and company.id = company_id
                where lead.workspace_id = :workspace and lead.id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        SearchText.of(
                                LeadRows.contact(row),
                                row.getString("phone_e164"),
                                row.getString("company_name"),
                                row.getString("notes"),
                                SearchText.custom(Json.read(row.getString("custom")), searched))))
                .list();
        jdbc.sql("""
                update lead_search set text = it.text
                from unnest(:ids::uuid[], :texts::text[]) as it (id, text)
                where workspace_id = :workspace and lead_id = it.id and lead_search.text <> it.text
                """)
                .params(Columns.of(rows)
                        .with("ids", Row::id)
                        .with("texts", Row::text)
                        .and("workspace", workspace)
                        .map())
                .update();
    }
}
