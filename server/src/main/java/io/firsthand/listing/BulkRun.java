package io.firsthand.listing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.BulkChange;
import io.firsthand.lead.BulkChanges;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.listing.Bulk.Kind;
import io.firsthand.listing.Bulk.State;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a change of many leads one step further: up to 1,000 leads, with how far it is, in one transaction. So it can go
 * on anywhere at any time, and no lead is changed twice.
 */
@Component
class BulkRun {

    private static final int ATTEMPTS = 5;

    private final BulkRepository repository;
    private final BulkChanges changes;
    private final Leads leads;
    private final ListQueries queries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BulkRun(
            BulkRepository repository,
            BulkChanges changes,
            Leads leads,
            ListQueries queries,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.changes = changes;
        this.leads = leads;
        this.queries = queries;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is more to do. Others can stand in its way; then it tries again. */
    boolean step(UUID id) {
        for (var attempt = 1; ; attempt++) {
            try {
                return inOne(() -> stepOnce(id));
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean stepOnce(UUID id) {
        var bulk = repository.lock(workspace(), id).orElseThrow();
        return switch (bulk.state()) {
            case GATHERING -> gather(bulk);
            case WORKING -> work(bulk);
            case DONE, FAILED -> false;
        };
    }

    private boolean gather(Bulk bulk) {
        var address = bulk.address();
        if (bulk.undoes() != null) {
            repository.gatherDone(workspace(), bulk);
        } else if (address != null) {
            var zone = ZoneId.of(Objects.requireNonNullElse(bulk.zone(), "UTC"));
            var query = queries.of(ListFilter.parse(address), zone, bulk.bySystem() ? null : new PersonId(bulk.by()));
            var from = Optional.ofNullable(bulk.cursor()).flatMap(text -> Cursor.parse(text, query.sort()));
            var page = leads.list(query, from, BulkChanges.MOST);
            var found = page.leads().stream().map(it -> it.id().value()).toList();
            repository.gather(workspace(), bulk.id(), found, page.next().map(Cursor::text));
            if (page.next().isPresent()) {
                return true;
            }
        }
        repository.move(workspace(), bulk.id(), State.WORKING, clock.instant());
        return true;
    }

    private boolean work(Bulk bulk) {
        var some = repository.waiting(workspace(), bulk.id(), BulkChanges.MOST);
        if (some.isEmpty()) {
            repository.move(workspace(), bulk.id(), State.DONE, clock.instant());
            return false;
        }
        repository.advance(workspace(), bulk.id(), changes.change(some, change(bulk, some), actor(bulk)));
        return true;
    }

    private BulkChange change(Bulk bulk, List<LeadId> some) {
        if (bulk.undoes() == null) {
            return Bulk.change(bulk.kind(), bulk.value());
        }
        var done = repository.find(workspace(), bulk.undoes()).orElseThrow();
        if (done.kind() == Kind.UNDO) {
            throw new IllegalStateException("What was taken back stays so");
        }
        return new BulkChange.TakeBack(
                Bulk.change(done.kind(), done.value()), repository.outcomes(workspace(), done.id(), some));
    }

    private static Actor actor(Bulk bulk) {
        return new Actor(
                CurrentWorkspace.get(),
                bulk.by(),
                bulk.bySystem() ? Actor.Via.SERVICE_TOKEN : Actor.Via.COMMAND,
                Set.of(Permission.WRITE_LEADS));
    }

    void fail(UUID id) {
        inOne(() -> {
            repository.move(workspace(), id, State.FAILED, clock.instant());
            return id;
        });
    }

    List<UUID> unfinished() {
        return inOne(() -> repository.unfinished(workspace()));
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
