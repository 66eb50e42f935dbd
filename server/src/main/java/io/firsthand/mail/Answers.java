package io.firsthand.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server, or the network before it, answered when it did not take a mail (RFC 5321 §4.2). */
final class Answers {

    private static final int LONGEST = 500;

    private Answers() {}

    static Delivery.NotTaken onConnecting(MessagingException e) {
        var trouble = Trouble.UNREACHABLE;
        if (cause(e, UnknownHostException.class).isPresent()) {
            trouble = Trouble.UNKNOWN_HOST;
        } else if (e instanceof AuthenticationFailedException) {
            trouble = Trouble.SIGN_IN;
        } else if (cause(e, SSLException.class).isPresent()
                || String.valueOf(e.getMessage()).contains("STARTTLS")) {
            trouble = Trouble.TLS;
        } else if (!(e instanceof MailConnectException)
                && cause(e, SocketConnectException.class).isEmpty()
                && oneLine(e.getMessage()).matches(".*\\b4\\d\\d\\b.*")) {
            trouble = Trouble.LATER;
        }
        return new Delivery.NotTaken(trouble, innermost(e));
    }

    static Delivery.NotTaken onSending(MessagingException e) {
        if (e instanceof AddressException) {
            return new Delivery.NotTaken(Trouble.RECIPIENT, oneLine(e.getMessage()));
        }
        var recipient = next(e, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            var code = recipient.get().getReturnCode();
            return new Delivery.NotTaken(
                    isFinal(code) ? Trouble.RECIPIENT : Trouble.LATER,
                    oneLine(recipient.get().getMessage()));
        }
        var sender = next(e, SMTPSenderFailedException.class);
        if (sender.isPresent()) {
            return new Delivery.NotTaken(Trouble.SENDER, oneLine(sender.get().getMessage()));
        }
        var refused = next(e, SMTPSendFailedException.class);
        if (refused.isPresent()) {
            var code = refused.get().getReturnCode();
            // 530 and its kin: the server wants to know who we are first, which no other mail would change.
            var trouble =
                    code == 530 || code == 535 ? Trouble.SIGN_IN : isFinal(code) ? Trouble.CONTENT : Trouble.LATER;
            return new Delivery.NotTaken(trouble, oneLine(refused.get().getMessage()));
        }
        return new Delivery.NotTaken(Trouble.LATER, innermost(e));
    }

    /** The server's words without the line breaks of its protocol, and not too many of them. */
    static String oneLine(@Nullable String answer) {
        var line = String.valueOf(answer == null ? "" : answer)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static boolean isFinal(int code) {
        return code >= 500 && code < 600;
    }

    private static <E extends Exception> Optional<E> next(MessagingException e, Class<E> type) {
        return Stream.<Exception>iterate(
                        e, it -> it != null, it -> it instanceof MessagingException m ? m.getNextException() : null)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static <E extends Throwable> Optional<E> cause(Throwable e, Class<E> type) {
        return Stream.iterate(e, it -> it != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static String innermost(Throwable e) {
        var message = e.getMessage();
        for (var it = e; it != null; it = it.getCause()) {
            message = it.getMessage() == null ? message : it.getMessage();
        }
        return oneLine(message);
    }
}
