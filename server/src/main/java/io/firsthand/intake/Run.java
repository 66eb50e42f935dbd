package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.field.CustomFields;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.intake.Batch.State;
import io.firsthand.lead.Leads;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final int CHUNK = 1_000;
    private static final int ATTEMPTS = 5;

    private final BatchRepository batches;
    private final RowRepository rows;
    private final Tables tables;
    private final Leads leads;
    private final People people;
    private final CustomFields fields;
    private final Tidings tidings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Run(
            BatchRepository batches,
            RowRepository rows,
            Tables tables,
            Leads leads,
            People people,
            CustomFields fields,
            Tidings tidings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.rows = rows;
        this.tables = tables;
        this.leads = leads;
        this.people = people;
        this.fields = fields;
        this.tidings = tidings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void work(UUID id, Consumer<Batch> progress, BooleanSupplier stopping) throws IOException {
        var batch = get(id);
        if (!batch.state().isBusy()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var types = CustomColumns.typesOf(batch.plan());
        var isReal = batch.state() == State.IMPORTING;
        var known = inOne(() -> isReal ? fields.define(types) : fields.known(types.keySet()));
        var reader = new RowReader(batch.plan(), batch.origin(now), inOne(this::ownPeople), known);
        var desk = batch.state() == State.IMPORTING
                ? new Verdicts.Importing(leads, actor(batch))
                : new Verdicts.Checking(leads);
        try (var table = TableReader.open(
                tables.of(id, batch.plan().layout()), batch.plan().layout(), Limits.USUAL)) {
            var chunk = chunk(table, reader, batch.done());
            while (!chunk.isEmpty() && !stopping.getAsBoolean()) {
                var taken = take(batch, chunk, desk);
                if (taken.isEmpty()) {
                    return;
                }
                batch = taken.get();
                progress.accept(batch);
                chunk = chunk(table, reader, batch.done());
            }
            if (chunk.isEmpty()) {
                end(batch, table);
            }
        }
    }

    /** Two imports of the same people can stand in each other's way; the one that loses tries again. */
    private Optional<Batch> take(Batch batch, List<ReadRow> chunk, Verdicts desk) {
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
    private Optional<Batch> takeOnce(Batch batch, List<ReadRow> chunk, Verdicts desk) {
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

    private static List<ReadRow> chunk(TableReader table, RowReader reader, long done) throws IOException {
        var chunk = new ArrayList<ReadRow>(CHUNK);
        for (TableRow row = null; chunk.size() < CHUNK && (row = table.next()) != null; ) {
            if (row.number() > done) {
                chunk.add(reader.read(row));
            }
        }
        return chunk;
    }

    /** By e-mail address, and by name where nobody else has it. */
    private Map<String, PersonId> ownPeople() {
        var found = new HashMap<String, PersonId>();
        var namesakes = new HashSet<String>();
        for (var person : people.all()) {
            var name = Plan.plainValue(person.name());
            if (found.put(name, person.id()) != null) {
                namesakes.add(name);
            }
        }
        namesakes.forEach(found::remove);
        people.all().forEach(person -> found.put(person.email().value(), person.id()));
        return found;
    }

    private static Actor actor(Batch batch) {
        return new Actor(
                CurrentWorkspace.get(),
                batch.by(),
                batch.person() == null ? Actor.Via.SERVICE_TOKEN : Actor.Via.COMMAND,
                Set.of(Permission.IMPORT));
    }

    private Batch get(UUID id) {
        return inOne(() -> batches.find(id).orElseThrow());
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
