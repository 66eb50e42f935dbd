package io.firsthand.feedback;

import io.firsthand.feedback.Feedback.Said;
import io.firsthand.feedback.Feedback.State;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback, one row for each moment of a handoff. */
@Repository
class FeedbackRepository {

    private static final String SELECT = "select * from feedback where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    FeedbackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feedback> find(UUID workspace, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> feedback(row))
                .optional();
    }

    Optional<Feedback> find(UUID workspace, LeadId lead, Moment moment, @Nullable UUID handoff) {
        return jdbc.sql(SELECT + """
                and lead_id = :lead and moment = :moment and handoff_id is not distinct from :handoff::uuid
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .param("moment", moment.id())
                .param("handoff", handoff == null ? null : handoff.toString())
                .query((row, _) -> feedback(row))
                .optional();
    }

    /** All of the leads, also what nobody answered, in the order of asking. */
    List<Feedback> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by asked_at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> feedback(row))
                .list();
    }

    /** What was given, the latest first, behind the given one. */
    List<Feedback> given(UUID workspace, Instant from, Instant to, @Nullable Feedback after, int most) {
        var said = after == null ? null : after.said();
        return jdbc.sql(SELECT + """
                and state = 'given' and given_at >= :from::timestamptz and given_at < :to::timestamptz
                    and (given_at, id) < (:at::timestamptz, :after)
                order by given_at desc, id desc limit :most
                """)
                .param("workspace", workspace)
                .param("from", from.toString())
                .param("to", to.toString())
                .param("at", said == null ? to.toString() : said.at().toString())
                .param("after", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query((row, _) -> feedback(row))
                .list();
    }

    /** A moment that nobody was asked about. */
    void insert(UUID workspace, Feedback it) {
        jdbc.sql("""
                insert into feedback (workspace_id, id, lead_id, handoff_id, moment, state, person_id, asked_at, missing,
                    wrong)
                values (:workspace, :id, :lead, :handoff::uuid, :moment, 'asked', :person, :asked::timestamptz, '{}', '{}')
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("lead", it.lead().value())
                .param("handoff", it.handoff() == null ? null : it.handoff().toString())
                .param("moment", it.moment().id())
                .param("person", it.person().value())
                .param("asked", it.askedAt().toString())
                .update();
    }

    void say(UUID workspace, UUID id, Said said) {
        var opinion = said.opinion();
        jdbc.sql("""
                update feedback set state = 'given', useful = :useful, missing = :missing::text[],
                    missing_words = :missingWords, wrong = :wrong::text[], wrong_words = :wrongWords, more = :more,
                    given_by = :by, given_at = :at::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("useful", opinion.useful())
                .param("missing", opinion.missing().toArray(String[]::new))
                .param("missingWords", opinion.missingWords())
                .param("wrong", opinion.wrong().stream().map(Wrong::id).toArray(String[]::new))
                .param("wrongWords", opinion.wrongWords())
                .param("more", opinion.more())
                .param("by", said.by())
                .param("at", said.at().toString())
                .update();
    }

    /** Asked again, as if nothing had been said. */
    void unsay(UUID workspace, UUID id) {
        jdbc.sql("""
                update feedback set state = 'asked', useful = null, missing = '{}', missing_words = null, wrong = '{}',
                    wrong_words = null, more = null, given_by = null, given_at = null
                where workspace_id = :workspace and id = :id
                """).param("workspace", workspace).param("id", id).update();
    }

    /** Empties the words; returns how many rows had some. */
    int forget(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                update feedback set missing_words = null, wrong_words = null
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                    and (missing_words is not null or wrong_words is not null)
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("handoff_id", UUID.class),
                Moment.of(row.getString("moment")).orElseThrow(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                said(row));
    }

    private static @Nullable Said said(ResultSet row) throws SQLException {
        var at = row.getObject("given_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Said(
                        new Opinion(
                                row.getBoolean("useful"),
                                texts(row, "missing"),
                                row.getString("missing_words"),
                                texts(row, "wrong").stream()
                                        .flatMap(id -> Wrong.of(id).stream())
                                        .toList(),
                                row.getString("wrong_words"),
                                (Boolean) row.getObject("more")),
                        row.getObject("given_by", UUID.class),
                        at.toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
