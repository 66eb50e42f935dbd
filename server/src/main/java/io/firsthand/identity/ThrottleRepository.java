package io.firsthand.identity;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThrottleRepository {

    private final JdbcClient jdbc;

    ThrottleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else counts this subject until the transaction ends. */
    Throttle.Count lock(Throttle.Subject subject) {
        jdbc.sql("""
                insert into sign_in_throttle (subject, attempts, last_attempt_at, blocked_until)
                values (:subject, 0, '-infinity', '-infinity')
                on conflict do nothing
                """).param("subject", subject.hash()).update();
        return jdbc.sql("""
                select attempts, greatest(last_attempt_at, 'epoch') as last, greatest(blocked_until, 'epoch') as blocked
                from sign_in_throttle where subject = :subject for update
                """)
                .param("subject", subject.hash())
                .query((row, _) -> new Throttle.Count(
                        row.getInt("attempts"), Column.instant(row, "last"), Column.instant(row, "blocked")))
                .single();
    }

    void save(Throttle.Subject subject, Throttle.Count count) {
        jdbc.sql("""
                update sign_in_throttle set attempts = :attempts, last_attempt_at = :last, blocked_until = :blocked
                where subject = :subject
                """)
                .param("attempts", count.attempts())
                .param("last", Column.of(count.last()))
                .param("blocked", Column.of(count.blockedUntil()))
                .param("subject", subject.hash())
                .update();
    }

    void takeBack(Throttle.Subject subject) {
        jdbc.sql("""
                update sign_in_throttle set attempts = greatest(attempts - 1, 0), blocked_until = last_attempt_at
                where subject = :subject
                """).param("subject", subject.hash()).update();
    }

    void forget(Throttle.Subject subject) {
        jdbc.sql("delete from sign_in_throttle where subject = :subject")
                .param("subject", subject.hash())
                .update();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("""
                delete from sign_in_throttle where subject in (
                    select subject from sign_in_throttle where last_attempt_at < :then limit 100 for update skip locked)
                """).param("then", Column.of(then)).update();
    }
}
