package io.firsthand.hook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts what is sent in a minute, by the sender's network and by hook, so that nobody can flood a server. What a stranger
 * sends to a hook doesn't count against its sender. Kept in memory only: each server counts for itself.
 */
@Component
public class HookRates {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_SUBJECTS = 20_000;

    private record Count(Instant began, int hits) {}

    private final Map<String, Count> counts = new HashMap<>();
    private final int mostOfNetwork;
    private final int mostOfHook;
    private final Clock clock;

    HookRates(
            @Value("${firsthand.webhooks.most-of-network:600}") int mostOfNetwork,
            @Value("${firsthand.webhooks.most-of-hook:1200}") int mostOfHook,
            Clock clock) {
        this.mostOfNetwork = mostOfNetwork;
        this.mostOfHook = mostOfHook;
        this.clock = clock;
    }

    /** How long to wait, if too much came from this network lately or was taken by this hook. */
    public synchronized Optional<Duration> wait(String network, String hook) {
        var now = clock.instant();
        var ofNetwork = count(network, now);
        var ofHook = current(hook, now);
        if (ofNetwork.hits() > mostOfNetwork) {
            return Optional.of(left(ofNetwork, now));
        }
        return ofHook.hits() >= mostOfHook ? Optional.of(left(ofHook, now)) : Optional.empty();
    }

    /** What the hook's sender has shown to be its own. */
    public synchronized void taken(String hook) {
        count(hook, clock.instant());
    }

    private Count count(String subject, Instant now) {
        if (counts.size() >= MOST_SUBJECTS) {
            counts.values().removeIf(it -> isOver(it, now));
        }
        if (counts.size() >= MOST_SUBJECTS) {
            counts.clear();
        }
        var before = current(subject, now);
        var counted = new Count(before.began(), before.hits() + 1);
        counts.put(subject, counted);
        return counted;
    }

    private Count current(String subject, Instant now) {
        var count = counts.get(subject);
        return count == null || isOver(count, now) ? new Count(now, 0) : count;
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.began().plus(WINDOW));
    }

    private static Duration left(Count count, Instant now) {
        return Duration.between(now, count.began().plus(WINDOW));
    }
}
