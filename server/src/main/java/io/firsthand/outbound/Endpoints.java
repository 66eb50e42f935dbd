package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.outbound.Endpoint.ClosedWhy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The endpoints of the current workspace. */
@Service
@Transactional
public class Endpoints {

    private final EndpointRepository repository;
    private final EndpointCheck check;
    private final Keys keys;
    private final Tail tail;
    private final Ids ids;
    private final Clock clock;

    Endpoints(EndpointRepository repository, EndpointCheck check, Keys keys, Tail tail, Ids ids, Clock clock) {
        this.repository = repository;
        this.check = check;
        this.keys = keys;
        this.tail = tail;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Endpoint> all(boolean chats) {
        return repository.all().stream()
                .filter(it -> it.kind().isChat() == chats)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Endpoint> find(UUID id) {
        return repository.find(id);
    }

    /** Where it sends to; empty when the key of this data folder is another one. Not for everybody to see. */
    @Transactional(readOnly = true)
    public Optional<String> url(UUID id) {
        return repository.url(id).flatMap(it -> keys.unlock(id, it));
    }

    /** Until when the secret before the newest is used, too. */
    @Transactional(readOnly = true)
    public Optional<Instant> overlap(UUID id) {
        return keys.overlap(id, clock.instant());
    }

    /**
     * A new one, with its secret.
     *
     * @param open whether it hears of things at once
     */
    public EndpointChange make(EndpointWish wish, boolean open, Actor actor) {
        var flaws = check.flaws(wish, null, repository.all().size());
        if (!flaws.isEmpty()) {
            return new EndpointChange.Flawed(flaws);
        }
        var now = now();
        var url = wish.url().strip();
        var blank = new Endpoint(
                ids.next(),
                0,
                wish.kind(),
                "",
                "",
                open,
                wish.events(),
                false,
                wish.audience(),
                wish.language(),
                now,
                actor.id(),
                now,
                null,
                null);
        var made = blank.with(wish, Target.host(url), 1);
        repository.insert(made, keys.lock(made.id(), url), now);
        tail.begin();
        return new EndpointChange.Made(made, made.kind().isChat() ? "" : keys.make(made.id(), now));
    }

    /**
     * Changes it; the address stays where none is given.
     *
     * @param version the one that the wish was made of
     */
    public EndpointChange change(UUID id, long version, EndpointWish wish) {
        var before = repository.find(id).orElse(null);
        if (before == null) {
            return new EndpointChange.Missing();
        }
        var flaws = check.flaws(wish, before, 0);
        if (!flaws.isEmpty()) {
            return new EndpointChange.Flawed(flaws);
        }
        var url = wish.url().strip();
        var after = before.with(wish, url.isEmpty() ? before.host() : Target.host(url), version + 1);
        return repository.update(after, url.isEmpty() ? null : keys.lock(id, url))
                ? new EndpointChange.Saved(after)
                : new EndpointChange.Stale(before);
    }

    /** A new secret; the one before is used beside it for a day. */
    public EndpointChange rotate(UUID id) {
        return repository
                .find(id)
                .filter(it -> !it.kind().isChat())
                .<EndpointChange>map(it -> new EndpointChange.Made(it, keys.make(id, now())))
                .orElse(new EndpointChange.Missing());
    }

    /** Opens or closes it; one that is opened hears of what comes from then on. Returns whether it is there. */
    public boolean open(UUID id, boolean open) {
        tail.begin();
        return repository.open(id, open, null, now());
    }

    void close(UUID id, ClosedWhy why) {
        repository.open(id, false, why, now());
    }

    public boolean remove(UUID id) {
        return repository.remove(id, true, now());
    }

    /** Takes {@link #remove} back; it stays closed until it is opened. */
    public boolean restore(UUID id) {
        return repository.remove(id, false, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
