package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.outbound.Endpoint.ClosedWhy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries deliveries to their endpoints; no transaction is open while anybody is spoken to. Who is killed between a delivery
 * and its mark delivers it again, under the same name, when its lease is over.
 */
@Component
class Carrier {

    private final EndpointRepository endpoints;
    private final DueRepository due;
    private final DeliveryRepository deliveries;
    private final Keys keys;
    private final Sender sender;
    private final Closing closing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Carrier(
            EndpointRepository endpoints,
            DueRepository due,
            DeliveryRepository deliveries,
            Keys keys,
            Sender sender,
            Closing closing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.endpoints = endpoints;
        this.due = due;
        this.deliveries = deliveries;
        this.keys = keys;
        this.sender = sender;
        this.closing = closing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Those that something is due for. */
    List<UUID> due() {
        return Objects.requireNonNull(transaction.execute(_ -> due.endpoints(clock.instant())));
    }

    /** What is sent at a time, with what is needed for it. */
    private record Bag(Endpoint to, @Nullable String url, List<String> secrets, List<Delivery> deliveries) {}

    /** As many as may be under way to it at a time; returns how many there were. */
    int carry(UUID endpoint) {
        var bag = transaction.execute(_ -> pack(endpoint));
        if (bag == null) {
            return 0;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workspace = CurrentWorkspace.get();
            bag.deliveries()
                    .forEach(it -> threads.execute(() ->
                            CurrentWorkspace.run(workspace, () -> note(bag.to(), it, attempt(bag, it)))));
        }
        return bag.deliveries().size();
    }

    private @Nullable Bag pack(UUID id) {
        var now = clock.instant();
        if (!endpoints.claim(id, now, now.plus(DueRepository.LEASE))) {
            return null;
        }
        var to = endpoints.find(id).orElseThrow();
        var some = due.take(id, to.kind().atOnce(), now);
        if (some.isEmpty() || to.kind().atOnce() > 1) {
            endpoints.freeAt(id, now);
        }
        return some.isEmpty() ? null : bag(to, some, now);
    }

    private Bag bag(Endpoint to, List<Delivery> some, Instant now) {
        var url = endpoints.url(to.id()).flatMap(it -> keys.unlock(to.id(), it));
        return new Bag(to, url.orElse(null), to.kind().isChat() ? List.of() : keys.secrets(to.id(), now), some);
    }

    private Answer attempt(Bag bag, Delivery it) {
        var url = bag.url();
        var body = it.body();
        if (url == null
                || body == null
                || (bag.secrets().isEmpty() && !bag.to().kind().isChat())) {
            return Answer.not(Trouble.LOCKED, "", Duration.ZERO);
        }
        var headers = bag.to().kind().isChat()
                ? Map.<String, String>of()
                : Signing.headers(it.message(), clock.instant(), body, bag.secrets());
        return sender.post(url, body, headers);
    }

    private void note(Endpoint to, Delivery it, Answer answer) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (answer.isTaken()) {
                due.delivered(it, answer, now);
                endpoints.arrived(to.id());
                pause(to, answer, now);
            } else {
                notTaken(to, it, answer, now);
            }
        });
    }

    private void notTaken(Endpoint to, Delivery it, Answer answer, Instant now) {
        pause(to, answer, now);
        var next = answer.isGone() || it.trial()
                ? Optional.<Instant>empty()
                : Retries.next(answer.isTooMany() ? 1 : it.attempts(), answer, now, random);
        next.ifPresentOrElse(
                at -> due.deferred(it, answer, at, !answer.isTooMany()), () -> due.failed(it, answer, now));
        if (answer.isGone()) {
            closing.close(to, ClosedWhy.GONE);
        } else if (!answer.isTooMany()
                && !it.trial()
                && endpoints.failing(to.id(), now).isBefore(now.minus(Retries.PATIENCE))) {
            closing.close(to, ClosedWhy.FAILING);
        }
    }

    /** As long as we are asked to; chats also by themselves. */
    private void pause(Endpoint to, Answer answer, Instant now) {
        var asked = answer.retryAfter();
        if (asked != null || to.kind().isChat()) {
            endpoints.freeAt(to.id(), now.plus(asked == null ? to.kind().pause() : asked));
        }
    }

    /** Tries an endpoint out at once, open or not; empty if there is no such endpoint. */
    Optional<Delivery> tryOut(UUID endpoint, UUID id, String body) {
        var bag = transaction.execute(_ -> endpoints
                .find(endpoint)
                .map(to -> {
                    due.insertTrial(id, endpoint, body, clock.instant());
                    return bag(to, deliveries.find(endpoint, id).stream().toList(), clock.instant());
                })
                .orElse(null));
        if (bag == null) {
            return Optional.empty();
        }
        var it = bag.deliveries().getFirst();
        note(bag.to(), it, attempt(bag, it));
        return transaction.execute(_ -> deliveries.find(endpoint, id));
    }
}
