package io.firsthand.mail;

import io.firsthand.database.CurrentWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails whose turn it is, and what became of them. */
@Repository
class DueRepository {

    /** So long a mail belongs to the postman that took it; after that another one may, for the first one died. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int MOST_BEFORE = 10;

    private static final String[] OUTAGES = Arrays.stream(Trouble.values())
            .filter(Trouble::isOutage)
            .map(Trouble::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    DueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes some for no other node to take, too, if any is due. What waits only because the mail server is out goes along
     * in the order in which it was written, so that nothing overtakes it when the server is back.
     */
    List<QueuedMail> take(int count, Instant now) {
        return jdbc
                .sql("""
                with due as (
                    select id from mail
                    where workspace_id = :workspace and state = 'WAITING'
                        and (next_at <= :now or trouble = any(:outages))
                        and exists (select from mail as first where first.workspace_id = :workspace
                            and first.state = 'WAITING' and first.next_at <= :now)
                    order by id limit :count for update skip locked)
                update mail set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, :now), next_at = :lease,
                    trouble = null
                from due where mail.workspace_id = :workspace and mail.id = due.id
                returning mail.*
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("now", MailRepository.at(now))
                .param("lease", MailRepository.at(now.plus(LEASE)))
                .param("outages", OUTAGES)
                .param("count", count)
                .query(MailRepository::toMail)
                .stream()
                .sorted(Comparator.comparing(QueuedMail::createdAt).thenComparing(QueuedMail::id))
                .toList();
    }

    /** The mails to the same address before this one that it belongs with, the first one first, and not too many. */
    List<UUID> earlier(QueuedMail mail) {
        var thread = mail.mail().thread();
        return thread == null
                ? List.of()
                : jdbc.sql("""
                        select id from mail
                        where workspace_id = :workspace and thread = :thread and recipient = :to and state = 'SENT'
                        order by ended_at desc, id desc limit :most
                        """)
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("thread", thread)
                        .param("to", mail.mail().to())
                        .param("most", MOST_BEFORE)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list()
                        .reversed();
    }

    /** The server takes mails again: whatever waited for it is due now. */
    void outageIsOver(Instant now) {
        jdbc.sql("""
                update mail set next_at = :now
                where workspace_id = :workspace and state = 'WAITING' and next_at > :now and trouble = any(:outages)
                """)
                .param("now", MailRepository.at(now))
                .param("outages", OUTAGES)
                .param("workspace", CurrentWorkspace.get().value())
                .update();
    }

    /** Forgets what it said: nobody needs it here any more. */
    void sent(QueuedMail mail, String answer, Instant now) {
        jdbc.sql("""
                update mail set state = 'SENT', ended_at = :now, subject = null, body = null, html = null, reply_to = null,
                    reply_name = null, unsubscribe = null, trouble = null, answer = :answer
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
