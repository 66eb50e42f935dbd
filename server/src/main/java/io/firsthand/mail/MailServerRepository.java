package io.firsthand.mail;

import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailServerRepository {

    /** As it is stored: the password in the vault's hands. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(MailServer withoutPassword, byte[] lockedPassword) {

        MailServer server(String password) {
            return new MailServer(
                    withoutPassword.host(),
                    withoutPassword.port(),
                    withoutPassword.encryption(),
                    withoutPassword.user(),
                    password,
                    withoutPassword.from(),
                    withoutPassword.fromName());
        }
    }

    private final JdbcClient jdbc;

    MailServerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> find() {
        return jdbc.sql("select * from mail_server where workspace_id = :workspace")
                .param("workspace", CurrentWorkspace.get().value())
                .query((row, _) -> new Stored(
                        new MailServer(
                                row.getString("host"),
                                row.getInt("port"),
                                Encryption.valueOf(row.getString("encryption")),
                                row.getString("username"),
                                "",
                                row.getString("sender"),
                                row.getString("sender_name")),
                        row.getBytes("locked_password")))
                .optional();
    }

    void save(MailServer server, byte[] lockedPassword, Instant now) {
        jdbc.sql("""
                insert into mail_server (workspace_id, host, port, encryption, username, locked_password, sender, sender_name, changed_at)
                values (:workspace, :host, :port, :encryption, :username, :password, :sender, :senderName, :now)
                on conflict (workspace_id) do update set host = :host, port = :port, encryption = :encryption,
                    username = :username, locked_password = :password, sender = :sender, sender_name = :senderName,
                    changed_at = :now
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("host", server.host())
                .param("port", server.port())
                .param("encryption", server.encryption().name())
                .param("username", server.user())
                .param("password", lockedPassword)
                .param("sender", server.from())
                .param("senderName", server.fromName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete() {
        jdbc.sql("delete from mail_server where workspace_id = :workspace")
                .param("workspace", CurrentWorkspace.get().value())
                .update();
    }

    /** What waits between two attempts need not wait any longer. */
    void hurry(Instant now) {
        jdbc.sql("""
                update mail set next_at = :now where workspace_id = :workspace and state = 'WAITING' and next_at > :now
                    and attempts > 0
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("workspace", CurrentWorkspace.get().value())
                .update();
    }
}
