package io.firsthand.outbound;

import io.firsthand.database.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to endpoints, kept for two weeks. */
@Service
public class Deliveries {

    /** So long is kept what was sent. */
    public static final Duration KEPT = Duration.ofDays(14);

    /** So long waits what an endpoint that is closed could not be sent. */
    private static final Duration WAITING = Duration.ofDays(7);

    private final DeliveryRepository repository;
    private final Keys keys;
    private final Trials trials;
    private final Carrier carrier;
    private final OutboundBell bell;
    private final Ids ids;
    private final Clock clock;

    Deliveries(
            DeliveryRepository repository,
            Keys keys,
            Trials trials,
            Carrier carrier,
            OutboundBell bell,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.trials = trials;
        this.carrier = carrier;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
    }

    /** The latest first, those before that one. */
    @Transactional(readOnly = true)
    public List<Delivery> list(UUID endpoint, Delivery.@Nullable State state, @Nullable UUID before, int most) {
        return repository.list(endpoint, state, before, most);
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID endpoint, UUID id) {
        return repository.find(endpoint, id);
    }

    @Transactional(readOnly = true)
    public Map<Delivery.State, Long> counts(UUID endpoint) {
        return repository.counts(endpoint);
    }

    /** Sends one again, under the same name, so that whoever had it knows it; returns whether there is one to be sent. */
    @Transactional
    public boolean repeat(UUID endpoint, UUID id) {
        bell.ringAfterCommit();
        return repository.repeat(endpoint, id, clock.instant()) > 0;
    }

    /** Whether something failed that can be sent again; what was only a trial does not count. */
    @Transactional(readOnly = true)
    public boolean haveFailed(UUID endpoint) {
        return repository.hasFailed(endpoint);
    }

    /** Sends all again that failed; returns how many. */
    @Transactional
    public int repeatFailed(UUID endpoint) {
        bell.ringAfterCommit();
        return repository.repeat(endpoint, null, clock.instant());
    }

    /** Sends something to try the endpoint out, and waits for what it says; empty if there is no such endpoint. */
    public Optional<Delivery> tryOut(UUID endpoint) {
        return trials.body(endpoint, clock.instant()).flatMap(it -> carrier.tryOut(endpoint, ids.next(), it));
    }

    @Transactional
    void tidy() {
        var now = clock.instant();
        repository.tidy(now.minus(WAITING), now.minus(KEPT), now);
        keys.forgetEnded(now);
    }
}
