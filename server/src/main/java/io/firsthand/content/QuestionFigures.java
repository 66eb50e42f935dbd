package io.firsthand.content;

import io.firsthand.database.CurrentWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is asked: by how many leads, and what stands behind them. */
@Service
@Transactional(readOnly = true)
public class QuestionFigures {

    /** What the leads behind a question can be told apart by. */
    public static final List<String> FACETS = List.of("stage", "channel", "awareness", "role", "industry", "size");

    /** Each lead once for each question that it asked. */
    private static final String HEARD = """
            with heard as materialized (
                select distinct question_id, lead_id from content_heard_view where workspace_id = :workspace
            )
            """;

    private static final Comparator<Weight> HEAVIEST = Comparator.comparingLong(Weight::open)
            .thenComparingDouble(
                    it -> it.pipeline().isEmpty() ? 0 : it.pipeline().getFirst().amount())
            .thenComparingLong(Weight::leads)
            .reversed()
            .thenComparing(Weight::question);

    private final JdbcClient jdbc;

    QuestionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every question that somebody asked, the heaviest first: most leads with open opportunities, then most money. */
    public List<Weight> weights() {
        record Count(UUID question, long leads, long open) {}
        var pipeline = pipeline();
        var answered = answered();
        return sql(HEARD + """
                , open as (select distinct lead_id from opportunity_view
                    where workspace_id = :workspace and status = 'open' and lead_id in (select lead_id from heard))
                select heard.question_id, count(*) as leads, count(open.lead_id) as open
                from heard
                join lead_outline_view as lead on lead.workspace_id = :workspace and lead.lead_id = heard.lead_id
                left join open on open.lead_id = heard.lead_id
                group by heard.question_id
                """)
                .query((row, _) ->
                        new Count(row.getObject("question_id", UUID.class), row.getLong("leads"), row.getLong("open")))
                .list()
                .stream()
                .map(it -> new Weight(
                        it.question,
                        it.leads,
                        it.open,
                        pipeline.getOrDefault(it.question, List.of()),
                        answered.contains(it.question)))
                .sorted(HEAVIEST)
                .toList();
    }

    private Map<UUID, List<Weight.Money>> pipeline() {
        var all = new HashMap<UUID, List<Weight.Money>>();
        sql(HEARD + """
                select heard.question_id, deal.currency, sum(deal.amount) as amount
                from heard
                join opportunity_view as deal on deal.workspace_id = :workspace and deal.lead_id = heard.lead_id
                    and deal.status = 'open' and deal.amount > 0 and deal.currency is not null
                group by heard.question_id, deal.currency
                order by amount desc, deal.currency
                """).query(row -> {
            all.computeIfAbsent(row.getObject("question_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Weight.Money(row.getString("currency"), row.getDouble("amount")));
        });
        return all;
    }

    private Set<UUID> answered() {
        return new HashSet<>(sql("select question_id from content_answered_view where workspace_id = :workspace")
                .query(UUID.class)
                .list());
    }

    /** Questions with open opportunities behind them that nothing published answers, the heaviest first. */
    public List<Weight> unanswered() {
        return weights().stream().filter(it -> !it.answered() && it.open() > 0).toList();
    }

    /** How many leads that asked one question there are of each sort; null stands under an empty word. */
    public Map<String, Map<String, Long>> facets(UUID question) {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        FACETS.forEach(it -> all.put(it, new LinkedHashMap<>()));
        sql("""
                with heard as materialized (
                    select distinct lead_id from content_heard_view
                    where workspace_id = :workspace and question_id = :question
                ), leads as (
                    select lead.stage, lead.channel, known.awareness, known.role, known.industry, known.size
                    from heard
                    join lead_outline_view as lead on lead.workspace_id = :workspace and lead.lead_id = heard.lead_id
                    left join insight_lead_view as known
                        on known.workspace_id = :workspace and known.lead_id = heard.lead_id
                )
                select facet, coalesce(value, '') as value, count(*) as number
                from leads cross join lateral (values ('stage', stage), ('channel', channel), ('awareness', awareness),
                    ('role', role), ('industry', industry), ('size', size)) as facets (facet, value)
                group by facet, value order by number desc, value
                """).param("question", question).query(row -> {
            all.computeIfAbsent(row.getString("facet"), _ -> new LinkedHashMap<>())
                    .put(row.getString("value"), row.getLong("number"));
        });
        return all;
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
