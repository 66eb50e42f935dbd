package io.firsthand.intake;

import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The rows of a table chunk by chunk; the next chunk is read while the caller works on the one it has. */
final class RowsAhead implements AutoCloseable {

    private static final int CHUNK = 4_000;
    /** How many characters of a file one chunk may hold, however wide its rows; one row may be more. */
    private static final int HEAVY = 4_000_000;

    private final TableReader table;
    private final long done;
    private @Nullable FutureTask<List<TableRow>> ahead;

    /** @param done the number of the last row that is not wanted any more */
    RowsAhead(TableReader table, long done) {
        this.table = table;
        this.done = done;
    }

    /** The next rows; none at the end. */
    List<TableRow> next() throws IOException {
        var begun = ahead;
        ahead = null;
        var chunk = begun == null ? read() : end(begun);
        if (!chunk.isEmpty()) {
            ahead = new FutureTask<>(this::read);
            Thread.ofVirtual().name("rows ahead").start(ahead);
        }
        return chunk;
    }

    private List<TableRow> read() throws IOException {
        var chunk = new ArrayList<TableRow>(CHUNK);
        var weight = 0;
        for (TableRow row = null; chunk.size() < CHUNK && weight < HEAVY && (row = table.next()) != null; ) {
            if (row.number() > done) {
                chunk.add(row);
                weight += weight(row);
            }
        }
        return chunk;
    }

    private static int weight(TableRow row) {
        return row instanceof TableRow.Read read
                ? read.cells().stream().mapToInt(String::length).sum()
                : 0;
    }

    private static List<TableRow> end(FutureTask<List<TableRow>> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while rows were read", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException unreadable -> throw unreadable;
                case RuntimeException failed -> throw failed;
                case null, default -> throw new IOException(e);
            }
        }
    }

    /** Waits for what is being read, so that the table may be closed. */
    @Override
    public void close() throws IOException {
        if (ahead != null) {
            end(ahead);
        }
    }
}
