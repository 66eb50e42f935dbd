package io.firsthand.content;

import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a review of a month should know of questions: which nobody answers, and what became of answers of that month. */
@Service
@Transactional(readOnly = true)
public class QuestionReview {

    private static final int MOST = 8;

    private final QuestionFigures figures;
    private final BuyerQuestions questions;
    private final JdbcClient jdbc;

    QuestionReview(QuestionFigures figures, BuyerQuestions questions, JdbcClient jdbc) {
        this.figures = figures;
        this.questions = questions;
        this.jdbc = jdbc;
    }

    /**
     * A question, as it stood.
     *
     * @param open leads with an open opportunity that asked it
     * @param answer what answers it since that month; empty where nothing does
     * @param sent to so many leads
     * @param opened by so many of those who allow us to see that
     */
    public record Told(UUID question, String text, long leads, long open, String answer, long sent, long opened) {}

    /** First those without an answer that have open opportunities behind them, then those answered within the time. */
    public List<Told> within(Instant from, Instant to) {
        var all = new ArrayList<Told>();
        figures.unanswered().stream()
                .limit(MOST)
                .forEach(it -> questions
                        .find(it.question())
                        .ifPresent(question ->
                                all.add(new Told(question.id(), question.text(), it.leads(), it.open(), "", 0, 0))));
        all.addAll(answered(from, to));
        return all;
    }

    private List<Told> answered(Instant from, Instant to) {
        return jdbc.sql("""
                select distinct on (root.id, piece.id) root.id, root.text, piece.title,
                    (select count(distinct lead_id) from content_heard_view as heard
                        where heard.workspace_id = :workspace and heard.question_id = root.id) as leads,
                    (select count(distinct lead_id) from content_sent_view as sending
                        where sending.workspace_id = :workspace and sending.piece_id = piece.id) as sent,
                    (select count(distinct lead_id) from content_sent_view as sending
                        where sending.workspace_id = :workspace and sending.piece_id = piece.id
                            and sending.opened_at is not null) as opened
                from content_piece as piece
                join content_answer as answer on answer.workspace_id = :workspace and answer.piece_id = piece.id
                join content_question as question
                    on question.workspace_id = :workspace and question.id = answer.question_id
                join content_question as root
                    on root.workspace_id = :workspace and root.id = coalesce(question.merged_into, question.id)
                where piece.workspace_id = :workspace and piece.state = 'published'
                    and piece.published_at >= :from::timestamptz and piece.published_at < :to::timestamptz
                order by root.id, piece.id limit :most
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("from", from.toString())
                .param("to", to.toString())
                .param("most", MOST)
                .query((row, _) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getLong("leads"),
                        0,
                        row.getString("title"),
                        row.getLong("sent"),
                        row.getLong("opened")))
                .list();
    }
}
