package io.firsthand.network;

import io.firsthand.lead.Email;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mailbox in mbox format (RFC 4155), of which only From, To, Cc and Date are read. Any size is read in bounded memory:
 * a line is cut, a header is cut, the rest of a mail is passed over, and so many people at most are counted.
 */
final class Mailbox {

    /** Of more people than these, those who come later are left out. */
    static final int MOST_PEOPLE = 50_000;

    /** A mail to more than these is a circular and says nothing of who knows whom. */
    private static final int MOST_RECIPIENTS = 12;

    /** Who sent it and when; texts have lines that begin alike. */
    private static final Pattern BEGIN = Pattern.compile("From \\S+ .*\\d\\d:\\d\\d.*");

    private final Set<String> own = new HashSet<>();
    private final Instant now;
    private final Map<String, Listed> people = new HashMap<>();
    private int messages;
    private int skipped;

    private Mailbox(List<String> own, Instant now) {
        own.forEach(it -> Email.parse(it).map(Email::key).ifPresent(this.own::add));
        this.now = now;
    }

    /** @param skipped mails that could not be counted: no date, a circular, or nothing of or to the owner */
    record Read(List<Listed> people, int messages, int skipped) {}

    /** @param own the owner’s addresses; what they sent is told by them */
    static Read read(InputStream in, List<String> own, Instant now) throws IOException {
        var mailbox = new Mailbox(own, now);
        mailbox.read(new MailLines(new BufferedInputStream(in, 1 << 16)));
        return new Read(List.copyOf(mailbox.people.values()), mailbox.messages, mailbox.skipped);
    }

    private void read(MailLines lines) throws IOException {
        var isAfterBlank = true;
        var isHeader = false;
        var header = new MailHeader();
        while (lines.next()) {
            if (isAfterBlank
                    && lines.startsWith("From ")
                    && BEGIN.matcher(lines.text()).matches()) {
                isHeader = true;
                header = new MailHeader();
                messages++;
            } else if (isHeader && lines.isBlank()) {
                isHeader = false;
                count(header);
            } else if (isHeader) {
                header.add(lines.text());
            }
            isAfterBlank = lines.isBlank();
        }
        if (isHeader) {
            count(header);
        }
    }

    private void count(MailHeader header) {
        var at = header.date();
        var from = header.addresses("from");
        var to = new ArrayList<>(header.addresses("to"));
        to.addAll(header.addresses("cc"));
        if (at.isEmpty() || at.get().isAfter(now) || from.isEmpty() || to.size() > MOST_RECIPIENTS) {
            skipped++;
        } else if (own.contains(from.getFirst().email().key())) {
            to.forEach(it -> count(it, true, at.get()));
        } else if (to.stream().anyMatch(it -> own.contains(it.email().key()))) {
            count(from.getFirst(), false, at.get());
        } else {
            skipped++;
        }
    }

    private void count(MailHeader.Address who, boolean isSent, Instant at) {
        var key = who.email().key();
        if (own.contains(key) || isMachine(key) || (people.size() >= MOST_PEOPLE && !people.containsKey(key))) {
            return;
        }
        var weight = Weight.of(Encounter.Kind.LETTER.weight(), at);
        var name = who.name().isEmpty() ? who.email().text() : who.name();
        var one = new Listed(name, who.email(), null, null, at, isSent ? 1 : 0, isSent ? 0 : 1, weight);
        people.merge(key, one, Mailbox::plus);
    }

    private static boolean isMachine(String key) {
        return key.matches(
                "(no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|newsletter|bounces?)[@+.-].*");
    }

    private static Listed plus(Listed one, Listed other) {
        var isNamed = !one.name().contains("@");
        var first =
                one.since() == null || (other.since() != null && other.since().isBefore(one.since()))
                        ? other.since()
                        : one.since();
        return new Listed(
                isNamed ? one.name() : other.name(),
                one.email(),
                null,
                null,
                first,
                one.sent() + other.sent(),
                one.received() + other.received(),
                one.weight().plus(other.weight()));
    }
}
