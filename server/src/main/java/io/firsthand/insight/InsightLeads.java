package io.firsthand.insight;

import static java.util.Objects.requireNonNull;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps {@code insight_lead_view} and the sums of it up with the leads of the current workspace: one row for each, also
 * for erased ones, not for withdrawn ones.
 */
@Service
public class InsightLeads {

    private static final String WORK = "insight";
    private static final int CHUNK = 10_000;
    private static final int FEW = 500;

    private final LeadRowRepository rows;
    private final CellRepository cells;
    private final Exclusive exclusive;
    private final TransactionTemplate transaction;

    InsightLeads(
            LeadRowRepository rows,
            CellRepository cells,
            Exclusive exclusive,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cells = cells;
        this.exclusive = exclusive;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Looks at some leads that changed, so that a page shows what was done just now; returns whether that was all. What
     * is left, or what somebody else is looking at, is counted within half a minute by itself.
     */
    public boolean freshen() {
        var workspace = CurrentWorkspace.get().value();
        return Boolean.TRUE.equals(transaction.execute(_ -> exclusive.take(WORK) && round(workspace, FEW) < FEW));
    }

    /**
     * Looks at every lead that changed since this was done last, some thousand in a transaction; what is done when it is
     * told to stop stays done.
     *
     * @param done told how many leads it has looked at so far
     * @return whether it came to the end
     */
    public boolean catchUp(LongConsumer done, BooleanSupplier goesOn) {
        var workspace = CurrentWorkspace.get().value();
        var total = 0L;
        while (goesOn.getAsBoolean()) {
            var taken = requireNonNull(transaction.execute(_ -> {
                exclusive.await(WORK);
                return round(workspace, CHUNK);
            }));
            total += taken;
            done.accept(total);
            if (taken < CHUNK) {
                return true;
            }
        }
        return false;
    }

    /** How many leads it looked at, by whoever is the only one at it. */
    private int round(UUID workspace, int chunk) {
        var stretch = rows.mark().stretch();
        var taken = rows.take(workspace, stretch.since(), chunk);
        if (taken.leads() > 0) {
            cells.forget();
            cells.contribute(workspace, -1);
            rows.write(workspace);
            cells.contribute(workspace, 1);
            cells.add(workspace);
        }
        var done = taken.leads() >= chunk && taken.until().isBefore(stretch.until()) ? taken.until() : stretch.until();
        if (done.isAfter(stretch.since())) {
            rows.mark().set(done);
        }
        return taken.leads();
    }
}
