package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.intake.Batch.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Files of leads: brought, looked at, planned, checked row by row, imported. */
@Service
public class Imports {

    private final BatchRepository batches;
    private final RowRepository rows;
    private final StoredFiles files;
    private final Tables tables;
    private final Uploads uploads;
    private final Plans plans;
    private final Starts starts;
    private final BatchSets sets;
    private final Transactions transactions;

    Imports(
            BatchRepository batches,
            RowRepository rows,
            StoredFiles files,
            Tables tables,
            Uploads uploads,
            Plans plans,
            Starts starts,
            BatchSets sets,
            Transactions transactions) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.tables = tables;
        this.uploads = uploads;
        this.plans = plans;
        this.starts = starts;
        this.sets = sets;
        this.transactions = transactions;
    }

    /** Takes a file in and makes a plan for it, the one of an earlier file with the same columns if there was one. */
    public Upload upload(String fileName, InputStream in, Actor actor) throws IOException {
        return uploads.take(fileName, in, actor, Wishes.NONE, false);
    }

    /** Takes a file in with the wishes of a caller who sees no page. */
    public Upload upload(String fileName, InputStream in, Actor actor, Wishes wishes) throws IOException {
        return uploads.take(fileName, in, actor, wishes, false);
    }

    /** The same for one of several files, of which each may lack columns that the wishes name. */
    public Upload upload(String fileName, InputStream in, Actor actor, Wishes wishes, boolean isOneOfSeveral)
            throws IOException {
        return uploads.take(fileName, in, actor, wishes, isOneOfSeveral);
    }

    /** Makes one set of files that were just brought: they are checked, imported and undone as one. */
    public List<Batch> join(List<UUID> ids) {
        return sets.join(ids);
    }

    /** The files that were brought together with this one, itself too, in the order in which they are worked on. */
    public List<Batch> with(UUID id) {
        return sets.with(id);
    }

    /** Forgets a file that nothing was done with. */
    public void forget(UUID id) throws IOException {
        if (transactions.inOne(() -> batches.delete(id))) {
            files.delete(id);
        }
    }

    public Optional<Batch> find(UUID id) {
        return transactions.inOne(() -> batches.find(id));
    }

    /** The latest first; with {@code before}, those older than it. */
    public List<Batch> list(Optional<UUID> before, int limit) {
        return transactions.inOne(() -> batches.list(before.flatMap(batches::find), limit));
    }

    /** Looks at the file by the layout that the batch's plan has. */
    public Look look(Batch batch) throws IOException {
        return plans.look(batch);
    }

    /** Changes the plan; values that are new to it get their likely meaning. Void once the import has begun. */
    public Step replan(UUID id, UnaryOperator<Plan> change, Actor actor) throws IOException {
        return plans.replan(id, change, actor);
    }

    /** Changes the plan by the wishes of a caller who sees no page; a preset maps all columns anew before the rest. */
    public Step replan(UUID id, Wishes wishes, @Nullable String currency, Actor actor) throws IOException {
        return plans.replan(id, wishes, currency, actor);
    }

    /** Looks at every row and says what would become of it, in the background. */
    public Step check(UUID id) {
        return starts.behind(id, State.CHECKING);
    }

    /** Imports, in the background; goes on where it stopped, if it failed. */
    public Step start(UUID id) {
        return starts.behind(id, State.IMPORTING);
    }

    /** Does at once what {@link #check} or, with {@code importing}, {@link #start} does; tells how far it is. */
    public Step run(UUID id, boolean importing, Consumer<Batch> progress) {
        return starts.here(id, importing ? State.IMPORTING : State.CHECKING, progress);
    }

    /** Stops what is going on; what was imported until then stays. */
    public Step cancel(UUID id) {
        return starts.cancel(id);
    }

    /** Withdraws, in the background, what the import created and nobody has changed since; goes on if it failed. */
    public Step undo(UUID id, Actor actor, Locale locale) {
        return starts.behind(starts.undo(id, actor, locale));
    }

    /** Does at once what {@link #undo} does; tells how far it is. */
    public Step undoHere(UUID id, Actor actor, Locale locale, Consumer<Batch> progress) {
        return starts.here(starts.undo(id, actor, locale), progress);
    }

    /** The rows whose leads met this fate when the import was undone. */
    public List<RowVerdict> undone(UUID id, Undo.Fate fate, long after, int limit) {
        return transactions.inOne(() -> rows.undone(id, fate, after, limit));
    }

    public List<RowVerdict> rows(UUID id, Optional<Verdict> verdict, long after, int limit) {
        return transactions.inOne(() -> rows.list(id, verdict, after, limit));
    }

    /** Why rows met this verdict, what was said most often first. */
    public List<RowReason> reasons(UUID id, Verdict verdict, int most) {
        return transactions.inOne(() -> rows.reasons(id, verdict, most));
    }

    /** How many of the rows that a check would create are probably of somebody known. */
    public long doubtful(UUID id) {
        return transactions.inOne(() -> rows.doubtful(id));
    }

    /** What those rows of the file say, in their order. */
    public List<List<String>> cells(Batch batch, List<RowVerdict> some) throws IOException {
        if (!hasFile(batch)) {
            return some.stream().map(_ -> List.<String>of()).toList();
        }
        var layout = batch.plan().layout();
        return RowTexts.of(tables.of(batch.id(), layout), layout, some);
    }

    /** How the dates are written that become points in time, looked at in the whole file. */
    public List<WrittenDates> dates(Batch batch) throws IOException {
        return hasFile(batch)
                ? WrittenDates.of(tables.of(batch.id(), batch.plan().layout()), batch.plan())
                : List.of();
    }

    /** False once its time was over, or somebody who stood in it was erased. */
    public boolean hasFile(Batch batch) throws IOException {
        return batch.hasFile() && Files.exists(files.path(batch.id()));
    }

    /** The rows that were refused, ready to be mended and imported again. */
    public ErrorFile errors(Batch batch) throws IOException {
        var layout = batch.plan().layout();
        return new ErrorFile(
                tables.of(batch.id(), layout),
                layout,
                after -> rows(batch.id(), Optional.of(Verdict.ERROR), after, 1_000));
    }

    /** How large a file may be, in megabytes. */
    public long largest() {
        return files.largest().toMegabytes();
    }
}
