package io.firsthand.lead.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does a request once, however often it is sent: the answer is kept, in the transaction of what it did, for a day
 * under the key that the caller chose. Who sends the same key meanwhile waits for the first answer.
 */
@Component
class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer as it was first given. */
    record Answer(String location, String tag, String body) {}

    @Transactional
    Answer once(Actor actor, String key, byte[] requestHash, Supplier<Answer> work) {
        forgetOld();
        if (!claim(actor, key, requestHash)) {
            return find(actor, key, requestHash).orElseThrow(LeadProblems::otherBody);
        }
        var answer = work.get();
        keep(actor, key, answer);
        return answer;
    }

    private boolean claim(Actor actor, String key, byte[] requestHash) {
        return 1
                == jdbc.sql("""
                insert into lead_idempotency_key (workspace_id, actor_id, key, request_hash, created_at)
                values (:workspace, :actor, :key, :hash, :now::timestamptz)
                on conflict do nothing
                """)
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("actor", actor.id())
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("now", clock.instant().toString())
                        .update();
    }

    private Optional<Answer> find(Actor actor, String key, byte[] requestHash) {
        record Row(boolean isSame, Answer answer) {}
        return jdbc.sql("""
                select request_hash = :hash as is_same, location, tag, body from lead_idempotency_key
                where workspace_id = :workspace and actor_id = :actor and key = :key
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("actor", actor.id())
                .param("key", key)
                .param("hash", requestHash)
                .query((row, _) -> new Row(
                        row.getBoolean("is_same"),
                        new Answer(row.getString("location"), row.getString("tag"), row.getString("body"))))
                .optional()
                .filter(Row::isSame)
                .map(Row::answer);
    }

    private void keep(Actor actor, String key, Answer answer) {
        jdbc.sql("""
                update lead_idempotency_key set location = :location, tag = :tag, body = :body
                where workspace_id = :workspace and actor_id = :actor and key = :key
                """)
                .param("location", answer.location())
                .param("tag", answer.tag())
                .param("body", answer.body())
                .param("workspace", CurrentWorkspace.get().value())
                .param("actor", actor.id())
                .param("key", key)
                .update();
    }

    private void forgetOld() {
        jdbc.sql("""
                delete from lead_idempotency_key
                where workspace_id = :workspace and (actor_id, key) in (
                    select actor_id, key from lead_idempotency_key
                    where workspace_id = :workspace and created_at < :old::timestamptz
                    order by created_at limit 20 for update skip locked)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("old", clock.instant().minus(KEPT).toString())
                .update();
    }
}
