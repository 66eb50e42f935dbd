package io.firsthand.diagnosis;

import io.firsthand.statistics.Proportion;
import java.util.UUID;

/** Whether what buyers ask is answered. */
final class QuestionFigure {

    private static final String BEHIND = """
            with behind as (
                select distinct heard.question_id, heard.lead_id from content_heard_view as heard
                join diagnosed_deal as deal on deal.lead_id = heard.lead_id and deal.status = 'open'
                where heard.workspace_id = :workspace
            ), answered as (
                select question_id from content_answered_view where workspace_id = :workspace
            )
            """;

    private QuestionFigure() {}

    /** Of questions with an open opportunity behind them, those that nothing published answers. */
    static Answer unanswered(Survey survey) {
        var leads = survey.sql(BEHIND + """
                select distinct lead_id from behind
                where question_id not in (select question_id from answered) limit %d
                """.formatted(Survey.LEADS_KEPT))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        return survey.sql(BEHIND + """
                select count(*) filter (where question_id not in (select question_id from answered)), count(*)
                from (select distinct question_id from behind) as asked
                """)
                .query((row, _) -> Answer.of(new Proportion(row.getLong(1), row.getLong(2))))
                .single()
                .about(leads)
                .worth(survey.amounts("""
                        status = 'open' and lead_id in (
                            select lead_id from content_heard_view where workspace_id = :workspace and question_id not in (
                                select question_id from content_answered_view where workspace_id = :workspace))
                        """));
    }
}
