package io.firsthand.notification;

import io.firsthand.identity.PersonId;
import io.firsthand.identity.SignedOut;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever watches a person's notifications in this process; other processes notice by themselves, a little later. */
@Component
class Ripples {

    private final Map<PersonId, Set<Watch>> watches = new ConcurrentHashMap<>();

    Watch watch(PersonId person) {
        var watch = new Watch(it -> watches.computeIfPresent(person, (_, all) -> {
            all.remove(it);
            return all.isEmpty() ? null : all;
        }));
        watches.compute(person, (_, all) -> {
            var some = all == null ? ConcurrentHashMap.<Watch>newKeySet() : all;
            some.add(watch);
            return some;
        });
        return watch;
    }

    void afterCommit(PersonId person) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(person);
            }
        });
    }

    private void wake(PersonId person) {
        watches.getOrDefault(person, Set.of()).forEach(Watch::wake);
    }

    @EventListener
    void letGo(SignedOut event) {
        wake(event.person());
    }

    /** Before the web server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        watches.values().forEach(all -> all.forEach(Watch::end));
    }
}
