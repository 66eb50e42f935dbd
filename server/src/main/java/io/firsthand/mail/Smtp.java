package io.firsthand.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks with a mail server. */
@Component
class Smtp {

    private static final String PATIENCE_MS = "15000";

    private final Letters letters;

    Smtp(Letters letters) {
        this.letters = letters;
    }

    /** One connection for many mails; where none came about, each delivery says why. */
    Connection connect(MailServer server) {
        var session = Session.getInstance(properties(server));
        try {
            var transport = (SMTPTransport) session.getTransport();
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user().isEmpty() ? null : server.user(),
                    server.user().isEmpty() ? null : server.password());
            return new Connection(server, session, transport, null);
        } catch (MessagingException e) {
            return new Connection(server, session, null, Answers.onConnecting(e));
        }
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.encryption() == Encryption.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.put("mail.smtp.timeout", PATIENCE_MS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MS);
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.mime.allowutf8", "true");
        return properties;
    }

    /** To be closed when the last mail is handed over. */
    final class Connection implements AutoCloseable {

        private final MailServer server;
        private final Session session;
        private final @Nullable SMTPTransport transport;
        private Delivery.@Nullable NotTaken broken;

        Connection(
                MailServer server,
                Session session,
                @Nullable SMTPTransport transport,
                Delivery.@Nullable NotTaken broken) {
            this.server = server;
            this.session = session;
            this.transport = transport;
            this.broken = broken;
        }

        Delivery deliver(UUID id, List<UUID> earlier, Mail mail) {
            if (broken != null || transport == null) {
                return broken == null ? new Delivery.NotTaken(Trouble.UNREACHABLE, "") : broken;
            }
            try {
                var letter = letters.write(session, id, earlier, mail, server);
                transport.sendMessage(letter, letter.getAllRecipients());
                return new Delivery.Taken(Answers.oneLine(transport.getLastServerResponse()));
            } catch (MessagingException e) {
                var why = Answers.onSending(e);
                if (!transport.isConnected()) {
                    broken = why.trouble().isFinal() ? new Delivery.NotTaken(Trouble.UNREACHABLE, why.answer()) : why;
                }
                return why;
            }
        }

        @Override
        public void close() {
            if (transport != null) {
                try {
                    transport.close();
                } catch (MessagingException _) {
                    // All mails were handed over or refused before.
                }
            }
        }
    }
}
