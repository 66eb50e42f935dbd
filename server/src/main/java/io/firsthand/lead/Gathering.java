package io.firsthand.lead;

import io.firsthand.identity.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates leads for callers that come at once: while some are written, others of the same actor gather, and share the
 * next transaction. Nobody waits for company: who comes alone is served alone.
 */
@Component
public class Gathering {

    /** Transactions under way for one actor. */
    private static final int AT_ONCE = 3;

    private static final int MOST_IN_ONE = 32;

    private final Leads leads;
    private final TransactionTemplate transaction;
    /** One for each person or token that ever created a lead here. */
    private final Map<Actor, Line> lines = new ConcurrentHashMap<>();

    Gathering(Leads leads, PlatformTransactionManager transactions) {
        this.leads = leads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of an arrival.
     *
     * @param lead as it is now, unless the arrival was refused
     */
    public record Made(Outcome outcome, Optional<Lead> lead) {}

    /** Takes in somebody who arrives now. Not to be called within a transaction, for others' work is done in it. */
    public Made create(Arrival arrival, Actor actor) {
        var line = lines.computeIfAbsent(actor, _ -> new Line());
        var wish = new Wish(arrival);
        var round = line.join(wish).orElseGet(wish.turn::join);
        if (!round.isEmpty()) {
            try {
                serve(round, actor);
            } finally {
                line.pass();
            }
        }
        return wish.made();
    }

    private void serve(List<Wish> round, Actor actor) {
        try {
            write(round, actor);
        } catch (RuntimeException together) {
            round.forEach(it -> alone(it, actor));
        } finally {
            round.forEach(it -> it.turn.complete(List.of()));
        }
    }

    /** One that fails doesn't hurt the others. */
    private void alone(Wish wish, Actor actor) {
        try {
            write(List.of(wish), actor);
        } catch (RuntimeException e) {
            wish.failed = e;
        }
    }

    private void write(List<Wish> round, Actor actor) {
        var made = transaction.execute(_ -> {
            var outcomes = leads.takeAll(round.stream().map(it -> it.arrival).toList(), actor);
            var ids = outcomes.stream().flatMap(it -> it.id().stream()).toList();
            var found = leads.all(ids).stream().collect(Collectors.toMap(Lead::id, Function.identity()));
            return outcomes.stream()
                    .map(it -> new Made(it, it.id().flatMap(id -> Optional.ofNullable(found.get(id)))))
                    .toList();
        });
        for (var i = 0; made != null && i < round.size(); i++) {
            round.get(i).made = made.get(i);
        }
    }

    private static final class Wish {

        private final Arrival arrival;
        /** Those to serve, itself the first; none once it was served. */
        private final CompletableFuture<List<Wish>> turn = new CompletableFuture<>();

        private @Nullable Made made;
        private @Nullable RuntimeException failed;

        Wish(Arrival arrival) {
            this.arrival = arrival;
        }

        Made made() {
            if (failed != null) {
                throw failed;
            }
            if (made == null) {
                throw new IllegalStateException("Whoever served this arrival was stopped");
            }
            return made;
        }
    }

    /** The wishes of one actor, in the order they came; some wait only while as many are served as may be. */
    private static final class Line {

        private final ArrayDeque<Wish> waiting = new ArrayDeque<>();
        private int serving;

        /** The wish itself if it may be served now; else it waits for its turn. */
        synchronized Optional<List<Wish>> join(Wish wish) {
            if (serving == AT_ONCE) {
                waiting.add(wish);
                return Optional.empty();
            }
            serving++;
            return Optional.of(List.of(wish));
        }

        /** Has the longest waiting serve itself and those behind it. */
        synchronized void pass() {
            if (waiting.isEmpty()) {
                serving--;
                return;
            }
            var round = new ArrayList<Wish>();
            while (!waiting.isEmpty() && round.size() < MOST_IN_ONE) {
                round.add(waiting.remove());
            }
            round.getFirst().turn.complete(List.copyOf(round));
        }
    }
}
