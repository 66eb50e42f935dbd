package io.firsthand.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server of loopback that keeps what a server sends. */
final class Letters implements AutoCloseable {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    Letters() {
        post.start();
    }

    /** What the operator of a server says, so that it sends its mails here. */
    Map<String, String> environment() {
        return Map.of(
                "FIRSTHAND_MAIL_HOST", "127.0.0.1",
                "FIRSTHAND_MAIL_PORT", Integer.toString(post.getSmtp().getPort()),
                "FIRSTHAND_MAIL_ENCRYPTION", "none",
                "FIRSTHAND_MAIL_FROM", "leads@kestrel.example");
    }

    /** The subjects of what somebody got, the first first. */
    List<String> subjects(String to) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(it -> isTo(it, to))
                .map(Letters::subject)
                .toList();
    }

    /** The text of the one mail to somebody whose subject holds these words. */
    String text(String to, String subject) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(it -> isTo(it, to) && subject(it).contains(subject))
                .map(Letters::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such mail among " + subjects(to)));
    }

    private static boolean isTo(MimeMessage mail, String to) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) {
        try {
            return part.getContent() instanceof Multipart several
                    ? text(several.getBodyPart(0))
                    : part.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        post.stop();
    }
}
