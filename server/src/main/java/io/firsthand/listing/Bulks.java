package io.firsthand.listing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.BulkChanges;
import io.firsthand.listing.Bulk.Kind;
import io.firsthand.listing.Bulk.State;
import io.firsthand.listing.Bulk.Wish;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes many leads alike: few at once, many in the background, and all of it back within a day. */
@Service
public class Bulks {

    /** So many leads are changed while somebody waits. */
    private static final int AT_ONCE = 500;

    private static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final BulkRepository repository;
    private final BulkRuns runs;
    private final BulkChanges changes;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bulks(
            BulkRepository repository,
            BulkRuns runs,
            BulkChanges changes,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runs = runs;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes down what shall be done, and does it. */
    public BulkStart start(Wish wish, Actor actor) {
        var mistakes = changes.check(Bulk.change(wish.kind(), wish.value()));
        if (!mistakes.isEmpty()) {
            return new BulkStart.Refused(mistakes);
        }
        return new BulkStart.Begun(begin(bulk(wish, null, actor), wish.leads()));
    }

    /** Takes back what was done, where nobody has changed it since. */
    public BulkStart undo(UUID id, Actor actor) {
        var found = find(id);
        if (found.isEmpty()) {
            return new BulkStart.Unknown();
        }
        var done = found.get();
        var wish = new Wish(Kind.UNDO, "", List.of(), null, "UTC", done.back());
        var undoing = bulk(wish, id, actor);
        var isFirst = !done.state().isBusy()
                && done.kind() != Kind.UNDO
                && done.createdAt().plus(UNDONE_WITHIN).isAfter(clock.instant())
                && inOne(() -> repository.undo(workspace(), id, undoing.id()));
        return isFirst ? new BulkStart.Begun(begin(undoing, List.of())) : new BulkStart.TooLate();
    }

    public Optional<Bulk> find(UUID id) {
        return inOne(() -> repository.find(workspace(), id));
    }

    /** The first 200 leads that could not be changed. */
    public List<Bulk.Refused> refused(UUID id) {
        return inOne(() -> repository.refused(workspace(), id, 200));
    }

    private Bulk bulk(Wish wish, @Nullable UUID undoes, Actor actor) {
        return new Bulk(
                ids.next(),
                actor.id(),
                actor.person().isEmpty(),
                State.GATHERING,
                wish.kind(),
                wish.value(),
                wish.address(),
                wish.zone(),
                null,
                undoes,
                null,
                0,
                0,
                0,
                0,
                wish.back(),
                clock.instant(),
                null);
    }

    private Bulk begin(Bulk bulk, List<UUID> leads) {
        inOne(() -> {
            repository.insert(workspace(), bulk, leads);
            return bulk;
        });
        var isSmall = bulk.address() == null && (bulk.undoes() == null || isSmall(bulk.undoes()));
        if (isSmall && leads.size() <= AT_ONCE) {
            runs.work(bulk.id());
        } else {
            runs.workBehind(CurrentWorkspace.get(), bulk.id());
        }
        return find(bulk.id()).orElseThrow();
    }

    private boolean isSmall(UUID done) {
        return find(done).orElseThrow().changed() <= AT_ONCE;
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
