package io.firsthand.intake;

import io.firsthand.intake.Batch.State;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one batch to its end, chunk by chunk. How far it is stands in the same transaction as what it brought, so that
 * it can go on anywhere at any time, and no two can do the same rows.
 */
@Component
class Run {

    private static final int ATTEMPTS = 5;

    private final BatchRepository batches;
    private final RowRepository rows;
    private final Tables tables;
    private final Desks desks;
    private final Tidings tidings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Run(
            BatchRepository batches,
            RowRepository rows,
            Tables tables,
            Desks desks,
            Tidings tidings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.rows = rows;
        this.tables = tables;
        this.desks = desks;
        this.tidings = tidings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void work(UUID id, Foreseen foreseen, Consumer<Batch> progress, BooleanSupplier stopping) throws IOException {
        var batch = get(id);
        if (!batch.state().isBusy()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begun = batch;
        var desk = inOne(() -> desks.of(begun, now, foreseen));
        try (var table = TableReader.open(
                        tables.of(id, batch.plan().layout()), batch.plan().layout(), Limits.USUAL);
                var ahead = new RowsAhead(table, batch.done())) {
            var chunk = ahead.next();
            while (!chunk.isEmpty() && !stopping.getAsBoolean()) {
                var taken = take(batch, chunk, desk);
                if (taken.isEmpty()) {
                    return;
                }
                batch = taken.get();
                progress.accept(batch);
                chunk = ahead.next();
            }
            if (chunk.isEmpty()) {
                end(batch, table);
            }
        }
    }

    /** Two imports of the same people can stand in each other's way; the one that loses tries again. */
    private Optional<Batch> take(Batch batch, List<TableRow> chunk, RowDesk desk) {
        for (var attempt = 1; ; attempt++) {
            try {
                return takeOnce(batch, chunk, desk);
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Empty, with nothing done, when somebody else took it further or cancelled it. */
    private Optional<Batch> takeOnce(Batch batch, List<TableRow> chunk, RowDesk desk) {
        return inOne(() -> {
            if (!batches.lock(batch.id(), batch.state(), batch.done())) {
                return Optional.empty();
            }
            batches.commitLater();
            var verdicts = desk.on(chunk);
            rows.insert(batch.id(), verdicts);
            batches.advance(batch.id(), verdicts.getLast().row(), Counts.of(verdicts));
            return batches.find(batch.id());
        });
    }

    private void end(Batch batch, TableReader table) {
        var to = batch.state() == State.IMPORTING ? State.DONE : State.CHECKED;
        inOne(() -> {
            var ended = batches.end(batch.id(), batch.state(), to, table.end(), clock.instant());
            if (ended && to == State.DONE) {
                tidings.done(batch);
            }
            return ended;
        });
    }

    private Batch get(UUID id) {
        return inOne(() -> batches.find(id).orElseThrow());
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
