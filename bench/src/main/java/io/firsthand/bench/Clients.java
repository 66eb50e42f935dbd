package io.firsthand.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients at once, each with a connection of its own, each sending as soon as it was answered. */
final class Clients {

    private Clients() {}

    interface Opening {
        Client open() throws IOException;
    }

    interface Request {
        void send(Client client) throws IOException;
    }

    /** What the requests took, all of them, for so long. */
    static Latencies run(int clients, Duration time, Opening opening, Request request)
            throws InterruptedException, ExecutionException {
        var all = new Latencies();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<Latencies>>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> one(end, opening, request)));
            }
            for (var client : running) {
                all.addAll(client.get());
            }
        }
        return all;
    }

    private static Latencies one(long end, Opening opening, Request request) throws IOException {
        var own = new Latencies();
        try (var client = opening.open()) {
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                request.send(client);
                own.add(System.nanoTime() - start);
            }
        }
        return own;
    }
}
