package io.firsthand.mail;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailRepository {

    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and changes nothing, if the key was used before. */
    boolean insert(UUID id, Mail mail, Instant now, Instant next) {
        return 1
                == jdbc.sql("""
                insert into mail (workspace_id, id, once_key, kind, recipient, subject, body, html, lead_id, reply_to, reply_name,
                    unsubscribe, thread, state, attempts, created_at, next_at, answer)
                values (:workspace, :id, :key, :kind, :to, :subject, :text, :html, :about, :replyTo, :replyName,
                    :unsubscribe, :thread, 'WAITING', 0, :now, :next, '')
                on conflict (workspace_id, once_key) do nothing
                """)
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("id", id)
                        .param("key", mail.key())
                        .param("kind", mail.kind())
                        .param("to", mail.to())
                        .param("subject", mail.subject())
                        .param("text", mail.text())
                        .param("html", mail.html())
                        .param("about", mail.about())
                        .param(
                                "replyTo",
                                mail.replyTo() == null ? null : mail.replyTo().address())
                        .param(
                                "replyName",
                                mail.replyTo() == null ? null : mail.replyTo().name())
                        .param("unsubscribe", mail.unsubscribe())
                        .param("thread", mail.thread())
                        .param("next", at(next))
                        .param("now", at(now))
                        .update();
    }

    List<QueuedMail> list(MailState state, Optional<UUID> before, int count) {
        return jdbc.sql("""
                select * from mail
                where workspace_id = :workspace and state = :state and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :count
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("state", state.name())
                .param("before", before.orElse(null))
                .param("count", count)
                .query(MailRepository::toMail)
                .list();
    }

    List<QueuedMail> to(String address) {
        return jdbc.sql("""
                select * from mail where workspace_id = :workspace and recipient = :address order by id desc limit 1000
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("address", address)
                .query(MailRepository::toMail)
                .list();
    }

    Map<MailState, Long> counts() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) as count from mail where workspace_id = :workspace group by state")
                .param("workspace", CurrentWorkspace.get().value())
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("count"));
                });
        return counts;
    }

    int retry(Optional<UUID> id, Instant now) {
        return jdbc.sql("""
                update mail set state = 'WAITING', attempts = 0, first_tried_at = null, next_at = :now, ended_at = null,
                    created_at = :now
                where workspace_id = :workspace and state = 'FAILED' and body is not null
                    and (cast(:id as uuid) is null or id = :id)
                """)
                .param("now", at(now))
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", id.orElse(null))
                .update();
    }

    int erase(String address) {
        jdbc.sql("delete from mail_address where workspace_id = :workspace and address = :address")
                .param("workspace", CurrentWorkspace.get().value())
                .param("address", address)
                .update();
        return jdbc.sql("delete from mail where workspace_id = :workspace and recipient = :address")
                .param("workspace", CurrentWorkspace.get().value())
                .param("address", address)
                .update();
    }

    int eraseAbout(UUID lead) {
        return jdbc.sql("delete from mail where workspace_id = :workspace and lead_id = :lead")
                .param("workspace", CurrentWorkspace.get().value())
                .param("lead", lead)
                .update();
    }

    Optional<String> refusal(String address) {
        return jdbc.sql("select answer from mail_address where workspace_id = :workspace and address = :address")
                .param("workspace", CurrentWorkspace.get().value())
                .param("address", address)
                .query(String.class)
                .optional();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static QueuedMail toMail(ResultSet row, int rowNumber) throws SQLException {
        return new QueuedMail(
                row.getObject("id", UUID.class),
                new Mail(
                        row.getString("recipient"),
                        Objects.requireNonNullElse(row.getString("subject"), ""),
                        Objects.requireNonNullElse(row.getString("body"), ""),
                        row.getString("html"),
                        row.getString("kind"),
                        row.getString("once_key"),
                        row.getObject("lead_id", UUID.class),
                        replyTo(row),
                        row.getString("unsubscribe"),
                        row.getObject("thread", UUID.class)),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "first_tried_at"),
                instant(row, "next_at").orElseThrow(),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                row.getString("answer"));
    }

    private static @Nullable ReplyTo replyTo(ResultSet row) throws SQLException {
        var address = row.getString("reply_to");
        return address == null
                ? null
                : new ReplyTo(address, Objects.requireNonNullElse(row.getString("reply_name"), ""));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
