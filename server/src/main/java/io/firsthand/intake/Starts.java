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
    private final BatchSets sets;
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
            BatchSets sets,
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
        this.sets = sets;
        this.runs = runs;
        this.clock = clock;
        this.transactions = transactions;
    }

    Step behind(UUID id, State to) {
        return behind(begin(id, to));
    }

    Step behind(Step step) {
        if (step instanceof Step.Taken(var batch)) {
            runs.workBehind(CurrentWorkspace.get(), batch.set());
        }
        return step;
    }

    Step here(UUID id, State to, Consumer<Batch> progress) {
        return here(begin(id, to), progress);
    }

    Step here(Step step, Consumer<Batch> progress) {
        if (step instanceof Step.Taken(var batch)) {
            runs.work(batch.set(), progress);
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
        return stepped(id, transactions.inOne(() -> {
            var begun = false;
            for (var one : sets.with(id)) {
                begun |= undos.begin(one.id(), actor.id(), name, reason, now);
            }
            return begun;
        }));
    }

    Step cancel(UUID id) {
        var now = clock.instant();
        return stepped(id, transactions.inOne(() -> {
            var stopped = false;
            for (var batch : sets.with(id)) {
                stopped |= batches.end(batch.id(), State.IMPORTING, State.CANCELLED, Optional.empty(), now)
                        || batches.end(batch.id(), State.CHECKING, State.UPLOADED, Optional.empty(), now);
            }
            return stopped;
        }));
    }

    private Step begin(UUID id, State to) {
        var set = BatchSets.inOrder(sets.with(id));
        for (var batch : set) {
            var fault = fault(batch);
            if (fault.isPresent()) {
                return new Step.BadPlan(fault.get());
            }
        }
        return stepped(id, transactions.inOne(() -> {
            var begun = false;
            for (var i = 0; i < set.size(); i++) {
                batches.place(set.get(i).id(), set.get(i).set(), i);
                begun |= moved(set.get(i), to);
            }
            return begun;
        }));
    }

    private static Optional<Fault> fault(Batch batch) {
        var plan = batch.plan();
        if (!batch.hasFile()) {
            return Optional.of(Fault.of("fileGone"));
        }
        if (!plan.twice().isEmpty()) {
            return Optional.of(
                    Fault.of("fieldTwice", plan.twice().iterator().next().id()));
        }
        if (!plan.namesSomebody()) {
            return Optional.of(
                    plan.shape().rows() == RowKind.LEADS
                            ? Fault.of("nobodyNamed")
                            : Fault.of("nothingJoins", batch.fileName()));
        }
        return Optional.empty();
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
                meanings.remember(batch.plan(), now);
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
