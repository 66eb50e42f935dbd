package io.firsthand.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts mails into the form they travel in: plain text always, HTML beside it if there is some, nothing that tracks. */
@Component
class Letters {

    private static final String CHARSET = UTF_8.name();

    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    /** @param earlier the ids of those before it in its thread, the first one first */
    MimeMessage write(Session session, UUID id, List<UUID> earlier, Mail mail, MailServer server)
            throws MessagingException {
        var letter = new Letter(session, messageId(id, server));
        thread(letter, earlier, mail, server);
        letter.setFrom(named(server.from(), server.fromName()));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        letter.setSubject(mail.subject(), CHARSET);
        letter.setSentDate(Date.from(clock.instant()));
        var writer = mail.replyTo();
        if (writer == null) {
            // No out-of-office answers to a machine (RFC 3834).
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("X-Auto-Response-Suppress", "All");
        } else {
            letter.setReplyTo(new Address[] {named(writer.address(), writer.name())});
        }
        if (mail.unsubscribe() != null) {
            letter.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (mail.html() == null) {
            letter.setText(mail.text(), CHARSET);
        } else {
            letter.setContent(bothForms(mail.text(), mail.html()));
        }
        letter.saveChanges();
        return letter;
    }

    /**
     * Ties it to the others of its thread (RFC 5322 §3.6.4). At the root stands an id that no mail has, so that all find
     * together also where the first one was thrown away.
     */
    private static void thread(Letter letter, List<UUID> earlier, Mail mail, MailServer server)
            throws MessagingException {
        if (mail.thread() != null) {
            var references = new ArrayList<String>();
            references.add("<thread.%s@%s>".formatted(mail.thread(), domainOf(server.from())));
            earlier.forEach(it -> references.add(messageId(it, server)));
            letter.setHeader("In-Reply-To", references.getLast());
            letter.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static String messageId(UUID id, MailServer server) {
        return "<%s@%s>".formatted(id, domainOf(server.from()));
    }

    private static InternetAddress named(String address, String name) {
        try {
            return new InternetAddress(address, name, CHARSET);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
    }

    private static MimeMultipart bothForms(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, CHARSET);
        var formatted = new MimeBodyPart();
        formatted.setText(html, CHARSET, "html");
        return new MimeMultipart("alternative", plain, formatted);
    }

    private static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Keeps its id at every attempt, so that a mail that came twice is recognised. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
