package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.intake.Batch.State;
import io.firsthand.table.Fault;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Begins work on batches, and stops it. */
@Component
class Starts {

    private final BatchRepository batches;
    private final RowRepository rows;
    private final Memory memory;
    private final MeaningMemory meanings;
    private final UndoRepository undos;
    private final People people;
    private final Words words;
    private final Runs runs;
    private final Clock clock;
    private final Transactions transactions;

    Starts(
            BatchRepository batches,
            RowRepository rows,
            Memory memory,
            MeaningMemory meanings,
            UndoRepository undos,
            People people,
            Words words,
            Runs runs,
            Clock clock,
            Transactions transactions) {
        this.batches = batches;
        this.rows = rows;
        this.memory = memory;
        this.meanings = meanings;
        this.undos = undos;
        this.people = people;
        this.words = words;
        this.runs = runs;
        this.clock = clock;
        this.transactions = transactions;
    }

    Step behind(UUID id, State to) {
        return behind(begin(id, to));
    }

    Step behind(Step step) {
        if (step instanceof Step.Taken(var batch)) {
            runs.workBehind(CurrentWorkspace.get(), batch.id());
        }
        return step;
    }

    Step here(UUID id, State to, Consumer<Batch> progress) {
        return here(begin(id, to), progress);
    }

    Step here(Step step, Consumer<Batch> progress) {
        if (step instanceof Step.Taken(var batch)) {
            runs.work(batch.id(), progress);
            return new Step.Taken(find(batch.id()).orElseThrow());
        }
        return step;
    }

    /** Begins to undo, or goes on with it; the leads' facts give the reason in this language. */
    Step undo(UUID id, Actor actor, Locale locale) {
        var batch = find(id);
        if (batch.isEmpty()) {
            return new Step.Unknown();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reason = words.say(locale, "intake.undo.reason", batch.get().fileName());
        var name = people.names().getOrDefault(actor.id(), "");
        return stepped(id, transactions.inOne(() -> undos.begin(id, actor.id(), name, reason, now)));
    }

    Step cancel(UUID id) {
        var now = clock.instant();
        return stepped(
                id,
                transactions.inOne(() -> batches.end(id, State.IMPORTING, State.CANCELLED, Optional.empty(), now)
                        || batches.end(id, State.CHECKING, State.UPLOADED, Optional.empty(), now)));
    }

    private Step begin(UUID id, State to) {
        var batch = find(id).orElse(null);
        if (batch == null) {
            return new Step.Unknown();
        }
        if (!batch.hasFile()) {
            return new Step.BadPlan(Fault.of("fileGone"));
        }
        var plan = batch.plan();
        if (!plan.twice().isEmpty()) {
            return new Step.BadPlan(
                    Fault.of("fieldTwice", plan.twice().iterator().next().id()));
        }
        if (!plan.namesSomebody()) {
            return new Step.BadPlan(Fault.of("nobodyNamed"));
        }
        return stepped(id, transactions.inOne(() -> moved(batch, to)));
    }

    private boolean moved(Batch batch, State to) {
        var id = batch.id();
        var from = batch.state();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var isFresh = from == State.UPLOADED || from == State.CHECKED;
        if (isFresh && batches.begin(id, from, to, now)) {
            rows.clear(id);
            if (to == State.IMPORTING) {
                meanings.remember(batch.plan(), now);
                memory.remember(batch.plan(), now);
            }
            return true;
        }
        return to == State.IMPORTING
                && from == State.FAILED
                && batch.undo().isEmpty()
                && batches.move(id, State.FAILED, State.IMPORTING);
    }

    private Step stepped(UUID id, boolean done) {
        var batch = find(id);
        return batch.isEmpty() ? new Step.Unknown() : done ? new Step.Taken(batch.get()) : new Step.NotNow(batch.get());
    }

    private Optional<Batch> find(UUID id) {
        return transactions.inOne(() -> batches.find(id));
    }
}
