package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.PersonId;
import io.firsthand.tlog.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in mails that lead to one answer to one offer. They work once, for two weeks, and for the person they were sent
 * to, who has to be signed in; a mail server that opens them changes nothing, because the page they lead to asks first.
 */
@Service
public class ActionLinks {

    private static final Duration VALID = Duration.ofDays(14);
    private static final int BYTES = 18;

    private final ActionLinkRepository links;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ActionLinks(ActionLinkRepository links, Ids ids, Clock clock) {
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a link answers. */
    public enum Action {
        ACCEPT,
        REJECT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A link that still works. */
    public record Link(UUID id, UUID handoff, Action action) {}

    /** The path; the secret in it is kept nowhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    String make(Handoff it, PersonId person, Action action) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var link = new Link(ids.next(), it.id(), action);
        var now = clock.instant();
        links.insert(CurrentWorkspace.get().value(), link, hash(secret), person, now.plus(VALID));
        return "/handoffs/links?link=" + secret;
    }

    /** Empty once it was used, is too old or was somebody else’s. */
    @Transactional(readOnly = true)
    public Optional<Link> find(String secret, PersonId person) {
        return links.find(CurrentWorkspace.get().value(), hash(secret), person, clock.instant());
    }

    /** Uses it up; false if that was done before. */
    @Transactional
    public boolean use(Link link) {
        return links.use(CurrentWorkspace.get().value(), link.id(), clock.instant());
    }

    /** Forgets those that are too old to work. */
    @Transactional
    void tidy() {
        links.forgetOld(CurrentWorkspace.get().value(), clock.instant());
    }

    private static String hash(String secret) {
        return Hash.sha256(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
