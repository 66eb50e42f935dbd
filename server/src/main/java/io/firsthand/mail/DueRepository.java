package io.firsthand.mail;

import io.firsthand.database.CurrentWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails whose turn it is, and what became of them. */
@Repository
class DueRepository {

    /** So long a mail belongs to the postman that took it; after that another one may, for the first one died. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    DueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes some that are due, for no other node to take, too. */
    List<QueuedMail> take(int count, Instant now) {
        return jdbc.sql("""
                with due as (
                    select id from mail
                    where workspace_id = :workspace and state = 'WAITING' and next_at <= :now
                    order by next_at limit :count for update skip locked)
                update mail set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, :now), next_at = :lease
                from due where mail.workspace_id = :workspace and mail.id = due.id
                returning mail.*
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("now", MailRepository.at(now))
                .param("lease", MailRepository.at(now.plus(LEASE)))
                .param("count", count)
                .query(MailRepository::toMail)
                .list();
    }

    /** Forgets what it said: nobody needs it here any more. */
    void sent(QueuedMail mail, String answer, Instant now) {
        jdbc.sql("""
                update mail set state = 'SENT', ended_at = :now, subject = null, body = null, html = null, reply_to = null,
                    reply_name = null, trouble = null, answer = :answer
                where workspace_id = :workspace and id = :id
                """)
                .param("now", MailRepository.at(now))
                .param("answer", answer)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", mail.id())
                .update();
        jdbc.sql("delete from mail_address where workspace_id = :workspace and address = :address")
                .param("workspace", CurrentWorkspace.get().value())
                .param("address", mail.mail().to())
                .update();
    }

    void deferred(QueuedMail mail, Delivery.NotTaken why, Instant next) {
        jdbc.sql("""
                update mail set next_at = :next, trouble = :trouble, answer = :answer
                where workspace_id = :workspace and id = :id
                """)
                .param("next", MailRepository.at(next))
                .param("trouble", why.trouble().name())
                .param("answer", why.answer())
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", mail.id())
                .update();
    }

    void failed(QueuedMail mail, Delivery.NotTaken why, Instant now) {
        jdbc.sql("""
                update mail set state = 'FAILED', ended_at = :now, trouble = :trouble, answer = :answer
                where workspace_id = :workspace and id = :id
                """)
                .param("now", MailRepository.at(now))
                .param("trouble", why.trouble().name())
                .param("answer", why.answer())
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", mail.id())
                .update();
        if (why.trouble() == Trouble.RECIPIENT) {
            jdbc.sql("""
                    insert into mail_address (workspace_id, address, refused_at, answer)
                    values (:workspace, :address, :now, :answer)
                    on conflict (workspace_id, address) do update set refused_at = :now, answer = :answer
                    """)
                    .param("workspace", CurrentWorkspace.get().value())
                    .param("address", mail.mail().to())
                    .param("now", MailRepository.at(now))
                    .param("answer", why.answer())
                    .update();
        }
    }

    /** Those that have waited for a mail server since before this time: by now they would only be a riddle. */
    void giveUp(Instant before, Instant now) {
        jdbc.sql("""
                update mail set state = 'FAILED', ended_at = :now, trouble = 'NO_SERVER'
                where workspace_id = :workspace and state = 'WAITING' and created_at < :before
                """)
                .param("now", MailRepository.at(now))
                .param("before", MailRepository.at(before))
                .param("workspace", CurrentWorkspace.get().value())
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from mail where workspace_id = :workspace and state <> 'WAITING' and ended_at < :before")
                .param("workspace", CurrentWorkspace.get().value())
                .param("before", MailRepository.at(before))
                .update();
    }
}
