package io.firsthand.form;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.form.Submission.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionRepository {

    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and changes nothing, if the same was sent before. */
    boolean insert(Submission it, byte[] once, String nonce) {
        return 1
                == sql("""
                        insert into form_submission (workspace_id, id, form_id, state, received_at, decided_at, language,
                            answers, email, claims, agreements, suspicions, once, nonce)
                        values (:workspace, :id, :form, :state, :at, :at, :language, :answers::jsonb, :email,
                            :claims::jsonb,
                            :agreements::jsonb, :suspicions, :once, :nonce)
                        on conflict (workspace_id, form_id, once) do nothing
                        """)
                        .param("id", it.id())
                        .param("form", it.form())
                        .param("state", it.state().name())
                        .param("at", Timestamp.from(it.receivedAt()))
                        .param("language", it.language())
                        .param("answers", Json.write(it.answers()))
                        .param("email", email(it))
                        .param("claims", Json.write(it.claims().values()))
                        .param("agreements", Json.write(it.agreements()))
                        .param(
                                "suspicions",
                                it.suspicions().stream().map(Suspicion::name).collect(Collectors.joining(" ")))
                        .param("once", once)
                        .param("nonce", nonce)
                        .update();
    }

    Optional<Submission> sentBefore(UUID form, byte[] once) {
        return sql("select * from form_submission where workspace_id = :workspace and form_id = :form and once = :once")
                .param("form", form)
                .param("once", once)
                .query(SubmissionRepository::submission)
                .optional();
    }

    int uses(UUID form, String nonce) {
        return sql("""
                select count(*) from form_submission
                where workspace_id = :workspace and form_id = :form and nonce = :nonce
                """)
                .param("form", form)
                .param("nonce", nonce)
                .query(Integer.class)
                .single();
    }

    Optional<Submission> lock(UUID form, UUID id) {
        return sql("""
                select * from form_submission
                where workspace_id = :workspace and form_id = :form and id = :id for update
                """)
                .param("form", form)
                .param("id", id)
                .query(SubmissionRepository::submission)
                .optional();
    }

    /** What waits for this secret, not yet too long, or waited for it. */
    Optional<Submission> bySecret(UUID form, byte[] secret, Instant then) {
        return sql("""
                select * from form_submission
                where workspace_id = :workspace and form_id = :form and secret = :secret
                    and (state <> 'WAITING' or decided_at > :then)
                """)
                .param("form", form)
                .param("secret", secret)
                .param("then", Timestamp.from(then))
                .query(SubmissionRepository::submission)
                .optional();
    }

    /** Lets it wait for whoever has the secret. */
    void await(UUID id, byte[] secret, Instant now) {
        sql("""
                update form_submission set state = 'WAITING', secret = :secret, decided_at = :now
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How many of an address wait or waited since then. */
    int asked(String email, Instant then) {
        return sql("""
                select count(*) from form_submission
                where workspace_id = :workspace and email = :email and secret is not null and received_at > :then
                """)
                .param("email", email)
                .param("then", Timestamp.from(then))
                .query(Integer.class)
                .single();
    }

    void move(UUID id, State to, @Nullable UUID lead, Instant now) {
        sql("""
                update form_submission set state = :state, lead_id = :lead, decided_at = :now
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("state", to.name())
                .param("lead", lead)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The latest first; those older than the given one. */
    List<Submission> list(UUID form, @Nullable State state, @Nullable UUID before, int limit) {
        return sql("""
                select * from form_submission
                where workspace_id = :workspace and form_id = :form
                    and (:state::text is null or state = :state) and (:before::uuid is null or id < :before)
                order by id desc limit :limit
                """)
                .param("form", form)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(SubmissionRepository::submission)
                .list();
    }

    /** How many there are of each state, counted up to the most. */
    Map<State, Integer> counts(UUID form, int most) {
        var counts = new EnumMap<State, Integer>(State.class);
        for (var state : State.values()) {
            var count = sql("""
                    select count(*) from (
                        select from form_submission
                        where workspace_id = :workspace and form_id = :form and state = :state limit :most) counted
                    """)
                    .param("form", form)
                    .param("state", state.name())
                    .param("most", most)
                    .query(Integer.class)
                    .single();
            counts.put(state, count);
        }
        return counts;
    }

    /** Ends the waiting of what was never confirmed, and forgets what was found to be spam; returns how many. */
    int forgetBefore(Instant then) {
        return sql("""
                update form_submission set
                    state = case when state = 'WAITING' then 'EXPIRED' else state end,
                    answers = '{}', email = null, claims = '{}', agreements = '[]', secret = null
                where workspace_id = :workspace and state in ('WAITING', 'DELETED') and decided_at < :then
                    and answers <> '{}'
                """).param("then", Timestamp.from(then)).update();
    }

    /** Lower case, by which somebody's submissions are found. */
    private static @Nullable String email(Submission it) {
        var email = it.answers().get("contact.email");
        return email == null ? null : email.toLowerCase(java.util.Locale.ROOT);
    }

    static Submission submission(ResultSet row, int number) throws SQLException {
        var suspicions = row.getString("suspicions");
        return new Submission(
                row.getObject("id", UUID.class),
                row.getObject("form_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("language"),
                Json.texts(row.getString("answers")),
                new Claims(Json.texts(row.getString("claims"))),
                Json.agreements(row.getString("agreements")),
                suspicions.isEmpty()
                        ? java.util.Set.of()
                        : Arrays.stream(suspicions.split(" "))
                                .map(Suspicion::valueOf)
                                .collect(Collectors.toSet()),
                row.getObject("lead_id", UUID.class));
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
