package io.firsthand.mail;

import io.firsthand.database.Ids;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails to be sent, and says what became of them. */
@Service
public class Mails {

    private final MailRepository repository;
    private final MailBell bell;
    private final Words words;
    private final Ids ids;
    private final Clock clock;

    Mails(MailRepository repository, MailBell bell, Words words, Ids ids, Clock clock) {
        this.repository = repository;
        this.bell = bell;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends the mail when the caller's transaction is committed, and again until it arrives or 24 hours have passed.
     * Without a mail server it waits for one. Returns false, and does nothing, if its key was used before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queue(Mail mail) {
        return queue(mail, clock.instant());
    }

    /** The same, but not before that time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queue(Mail mail, Instant notBefore) {
        var now = clock.instant();
        var taken = repository.insert(ids.next(), mail, now, notBefore.isAfter(now) ? notBefore : now);
        if (taken) {
            bell.ringAfterCommit();
        }
        return taken;
    }

    /** The same with words of the module's: {@code <kind>.subject} and {@code <kind>.text}, both with these arguments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queue(String to, Locale language, String kind, String key, Object... arguments) {
        return queue(Mail.of(
                to,
                words.say(language, kind + ".subject", arguments),
                words.say(language, kind + ".text", arguments),
                kind,
                key));
    }

    /** The mails to one address, the newest first, at most a thousand; what a sent one said is not known any more. */
    @Transactional(readOnly = true)
    public List<QueuedMail> to(String address) {
        return repository.to(address.strip().toLowerCase(Locale.ROOT));
    }

    /** Forgets every mail to the address and what is known of it; returns how many mails there were. */
    @Transactional
    public int erase(String address) {
        return repository.erase(address.strip().toLowerCase(Locale.ROOT));
    }

    /** Forgets every mail that speaks of the lead, sent or not. */
    @Transactional
    public int eraseAbout(UUID lead) {
        return repository.eraseAbout(lead);
    }

    /** What a mail server answered when it refused the address for good, unless a mail arrived there since. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(String address) {
        return repository.refusal(address.strip().toLowerCase(Locale.ROOT));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<QueuedMail> list(MailState state, Optional<UUID> before, int count) {
        return repository.list(state, before, count);
    }

    @Transactional(readOnly = true)
    public Map<MailState, Long> counts() {
        return repository.counts();
    }

    /** Tries a failed mail again, from now on for another 24 hours; returns whether there was one. */
    @Transactional
    public boolean retry(UUID id) {
        return ringing(repository.retry(Optional.of(id), clock.instant())) > 0;
    }

    /** Tries every failed mail again whose text is still there; returns how many. */
    @Transactional
    public int retryAll() {
        return ringing(repository.retry(Optional.empty(), clock.instant()));
    }

    private int ringing(int count) {
        bell.ringAfterCommit();
        return count;
    }
}
