package io.firsthand.tlog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One pass over the tiles of a log: runs of tiles of level 0 are checked by several threads and taken in their order by
 * this one, which builds the levels above and compares them with the stored ones.
 */
final class LogPass implements AutoCloseable {
    private static final int RUNS_AHEAD = 4;

    private final LogCheck check;
    private final TlogPolicy.Accepted head;
    private final long size;
    private final ExecutorService threads;
    private final GrowingEdge upper = GrowingEdge.empty();
    private final ArrayList<HashTile> partial = new ArrayList<>();
    private long checked;
    private long redacted;
    private long absent;

    LogPass(LogCheck check, TlogPolicy.Accepted head) {
        this.check = check;
        this.head = head;
        size = head.checkpoint().size();
        threads = Executors.newFixedThreadPool(
                check.threads(), Thread.ofPlatform().daemon().factory());
    }

    LogVerdict run() throws InterruptedException {
        try {
            takeRuns();
            partial.addAll(upper.partial());
            for (HashTile tile : upper.partial()) {
                compare(tile);
            }
            if (!Frontier.of(size, partial).root().equals(head.checkpoint().root())) {
                throw new InvalidLogException(
                        LogVerdict.Part.ROOT, "checkpoint", "The tiles do not lead to the root of the checkpoint.");
            }
            return new LogVerdict.Valid(head, checked, redacted, absent);
        } catch (InvalidLogException e) {
            return e.verdict();
        } catch (UnreadableTileException e) {
            return LogCheck.unreadable(e.path(), e.why());
        }
    }

    private void takeRuns() throws InvalidLogException, UnreadableTileException, InterruptedException {
        Deque<Future<TileRun.Result>> underWay = new ArrayDeque<>();
        long next = 0;
        while (next < size || !underWay.isEmpty()) {
            while (next < size && underWay.size() < RUNS_AHEAD * check.threads()) {
                var run = new TileRun(check, size, next / Tile.FULL_WIDTH);
                underWay.add(threads.submit(run::check));
                next += Math.min(TileRun.ENTRIES, size - next);
            }
            take(result(underWay.remove()));
            check.progress().at(checked + redacted + absent, size);
        }
    }

    private static TileRun.Result result(Future<TileRun.Result> future)
            throws InvalidLogException, UnreadableTileException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InvalidLogException invalid -> throw invalid;
                case UnreadableTileException unreadable -> throw unreadable;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void take(TileRun.Result run) throws InvalidLogException, UnreadableTileException {
        checked += run.checked();
        redacted += run.redacted();
        absent += run.absent();
        run.roots().forEach(root -> upper.push(1, root));
        partial.addAll(run.partial());
        for (HashTile tile : upper.drainFull()) {
            compare(tile);
        }
    }

    /** What the tiles below make of a tile against what is stored. */
    private void compare(HashTile computed) throws InvalidLogException, UnreadableTileException {
        Tile tile = computed.tile();
        HashTile stored = TileRun.read(check.source(), tile);
        for (int place = 0; place < tile.width(); place++) {
            if (!stored.hash(place).equals(computed.hash(place))) {
                String below =
                        new Tile(tile.level() - 1, tile.index() * Tile.FULL_WIDTH + place, Tile.FULL_WIDTH).path();
                throw new InvalidLogException(
                        LogVerdict.Part.TILE,
                        tile.path(),
                        "Hash %s of %s is not the root over %s.".formatted(place, tile.path(), below));
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A tile or bundle that is perhaps there and could not be read. */
    static final class UnreadableTileException extends Exception {
        private final String path;
        private final IOException why;

        UnreadableTileException(Tile tile, IOException why) {
            super(why);
            this.path = tile.path();
            this.why = why;
        }

        String path() {
            return path;
        }

        IOException why() {
            return why;
        }
    }
}
