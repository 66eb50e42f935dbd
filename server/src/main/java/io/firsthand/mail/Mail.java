package io.firsthand.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one address.
 *
 * @param kind what it is for, such as {@code mail.invitation}; the list of mails groups by it
 * @param key a second mail with the same key is not sent: {@code "task due " + id}
 * @param html the same once more for those who like it formatted; without pictures or anything else from elsewhere
 * @param about the lead it speaks of, so that it goes when the lead's person is erased
 * @param replyTo who wrote it, if a person did
 * @param unsubscribe the whole address where a reader ends mails of this sort with one click (RFC 8058), if one can
 * @param thread what mails to one address have in common that belong together, such as a lead; shown as one conversation
 */
public record Mail(
        String to,
        String subject,
        String text,
        @Nullable String html,
        String kind,
        String key,
        @Nullable UUID about,
        @Nullable ReplyTo replyTo,
        @Nullable String unsubscribe,
        @Nullable UUID thread) {

    private static final int LONGEST_SUBJECT = 300;

    /** Without line breaks in what becomes a header. */
    public Mail {
        to = to.strip().toLowerCase(java.util.Locale.ROOT);
        subject = oneLine(subject);
    }

    public Mail(
            String to,
            String subject,
            String text,
            @Nullable String html,
            String kind,
            String key,
            @Nullable UUID about,
            @Nullable ReplyTo replyTo) {
        this(to, subject, text, html, kind, key, about, replyTo, null, null);
    }

    public static Mail of(String to, String subject, String text, String kind, String key) {
        return new Mail(to, subject, text, null, kind, key, null, null);
    }

    public Mail about(UUID lead) {
        return new Mail(to, subject, text, html, kind, key, lead, replyTo, unsubscribe, thread);
    }

    public Mail withHtml(String html) {
        return new Mail(to, subject, text, html, kind, key, about, replyTo, unsubscribe, thread);
    }

    /** As written by a person, who gets the answers. */
    public Mail from(String address, String name) {
        return new Mail(
                to, subject, text, html, kind, key, about, new ReplyTo(address, oneLine(name)), unsubscribe, thread);
    }

    /** With a link by which the reader's mail program ends mails of this sort. */
    public Mail withUnsubscribe(String link) {
        return new Mail(to, subject, text, html, kind, key, about, replyTo, link, thread);
    }

    /** As one more of those to the same address that belong together. */
    public Mail inThread(UUID thread) {
        return new Mail(to, subject, text, html, kind, key, about, replyTo, unsubscribe, thread);
    }

    /** With other words, as text and as HTML. */
    public Mail saying(String text, String html) {
        return new Mail(to, subject, text, html, kind, key, about, replyTo, unsubscribe, thread);
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
