package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.intake.Batch.State;
import io.firsthand.table.Detection;
import io.firsthand.table.Fault;
import io.firsthand.table.FileKind;
import io.firsthand.table.Layout;
import io.firsthand.table.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of leads: brought, looked at, planned, checked row by row, imported. */
@Service
public class Imports {

    private static final long ROWS_LOOKED_AT = 20_000;

    private final BatchRepository batches;
    private final RowRepository rows;
    private final StoredFiles files;
    private final People people;
    private final Suggestions suggestions;
    private final MeaningMemory meanings;
    private final Runs runs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            BatchRepository batches,
            RowRepository rows,
            StoredFiles files,
            People people,
            Suggestions suggestions,
            MeaningMemory meanings,
            Runs runs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.people = people;
        this.suggestions = suggestions;
        this.meanings = meanings;
        this.runs = runs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a file in and makes a plan for it, the one of an earlier file with the same columns if there was one. */
    public Upload upload(String fileName, InputStream in, Actor actor) throws IOException {
        return upload(fileName, in, actor, UnaryOperator.identity());
    }

    /** Takes a file in with the wishes of a caller who sees no page. */
    public Upload upload(String fileName, InputStream in, Actor actor, Wishes wishes) throws IOException {
        if (!wishes.faults().isEmpty()) {
            return new Upload.Refused(wishes.faults().getFirst());
        }
        return switch (upload(fileName, in, actor, wishes::better)) {
            case Upload.Refused refused -> refused;
            case Upload.Taken(var batch)
            when !wishes.strangers(batch.plan()).isEmpty() -> {
                discard(batch);
                yield new Upload.Refused(wishes.strangers(batch.plan()).getFirst());
            }
            case Upload.Taken(var batch) ->
                replan(batch.id(), wishes::applied, actor) instanceof Step.Taken(var planned)
                        ? new Upload.Taken(planned)
                        : new Upload.Taken(batch);
        };
    }

    private Upload upload(String fileName, InputStream in, Actor actor, UnaryOperator<Layout> better)
            throws IOException {
        var stored = files.write(in);
        if (stored.isEmpty()) {
            return new Upload.Refused(Fault.of("tooLarge", files.largest().toMegabytes()));
        }
        var outcome = take(FileName.of(fileName), stored.get(), actor, better);
        if (outcome instanceof Upload.Refused) {
            files.delete(stored.get().id());
        }
        return outcome;
    }

    private Upload take(String fileName, StoredFiles.Stored file, Actor actor, UnaryOperator<Layout> better)
            throws IOException {
        if (file.kind() != FileKind.TEXT) {
            return new Upload.Refused(Fault.of("kind." + file.kind().name()));
        }
        var path = files.path(file.id());
        var found = Detection.of(path).layout();
        var layout = better.apply(found);
        if (!layout.charset().equals(found.charset())) {
            layout = better.apply(Detection.of(path, layout.charset()).layout());
        }
        var profile = Profile.of(path, layout, ROWS_LOOKED_AT);
        if (profile.columns().isEmpty()) {
            return new Upload.Refused(profile.end().orElse(Fault.of("noRows")));
        }
        var signature = signature(profile);
        var chosen = layout;
        var suggestion = inOne(() -> suggestions.of(profile, chosen, zone(actor)));
        var expected = profile.complete() ? profile.rows() : file.lines();
        return inOne(() -> {
            var plan = batches.remembered(signature).map(suggestion::like).orElseGet(suggestion::plan);
            var batch = new Batch(
                    file.id(),
                    fileName,
                    file.sha256(),
                    file.size(),
                    actor.id(),
                    actor.person().map(it -> it.value()).orElse(null),
                    nameOf(actor),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    State.UPLOADED,
                    plan,
                    expected,
                    0,
                    Counts.NONE,
                    Optional.empty(),
                    null,
                    null);
            batches.insert(batch, signature);
            return new Upload.Taken(batch);
        });
    }

    private void discard(Batch batch) throws IOException {
        transaction.executeWithoutResult(_ -> batches.delete(batch.id()));
        files.delete(batch.id());
    }

    public Optional<Batch> find(UUID id) {
        return inOne(() -> batches.find(id));
    }

    /** The latest first; with {@code before}, those older than it. */
    public List<Batch> list(Optional<UUID> before, int limit) {
        return inOne(() -> batches.list(before.flatMap(batches::find), limit));
    }

    /** Looks at the file by the layout that the batch's plan has. */
    public Look look(Batch batch) throws IOException {
        var path = files.path(batch.id());
        return new Look(
                Detection.of(path),
                Profile.of(path, batch.plan().layout(), ROWS_LOOKED_AT),
                inOne(() -> batches.imported(batch.sha256())),
                suggestions.presets());
    }

    /** Changes the plan; values that are new to it get their likely meaning. Void once the import has begun. */
    public Step replan(UUID id, UnaryOperator<Plan> change, Actor actor) throws IOException {
        var batch = find(id).orElse(null);
        if (batch == null) {
            return new Step.Unknown();
        }
        var wanted = change.apply(batch.plan());
        var profile = Profile.of(files.path(id), wanted.layout(), ROWS_LOOKED_AT);
        var suggestion = inOne(() -> suggestions.of(profile, wanted.layout(), zone(actor)));
        var named = profile.columns().stream().map(Profile.Column::name).toList();
        if (named.isEmpty()) {
            return new Step.BadPlan(profile.end().orElse(Fault.of("noRows")));
        }
        var plan = inOne(() -> suggestion.changed(batch.plan(), wanted));
        return stepped(id, inOne(() -> batches.replan(id, plan, signature(profile))));
    }

    /** Looks at every row and says what would become of it, in the background. */
    public Step check(UUID id) {
        return begin(id, State.CHECKING, true);
    }

    /** Imports, in the background; goes on where it stopped, if it failed. */
    public Step start(UUID id) {
        return begin(id, State.IMPORTING, true);
    }

    /** Does at once what {@link #check} or, with {@code importing}, {@link #start} does; tells how far it is. */
    public Step run(UUID id, boolean importing, Consumer<Batch> progress) {
        var step = begin(id, importing ? State.IMPORTING : State.CHECKING, false);
        if (step instanceof Step.Taken) {
            runs.work(id, progress);
            return new Step.Taken(find(id).orElseThrow());
        }
        return step;
    }

    private Step begin(UUID id, State to, boolean behind) {
        var batch = find(id).orElse(null);
        if (batch == null) {
            return new Step.Unknown();
        }
        var plan = batch.plan();
        if (!plan.twice().isEmpty()) {
            return new Step.BadPlan(
                    Fault.of("fieldTwice", plan.twice().iterator().next().id()));
        }
        if (!plan.namesSomebody()) {
            return new Step.BadPlan(Fault.of("nobodyNamed"));
        }
        var begun = inOne(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var from = batch.state();
            var fresh = from == State.UPLOADED || from == State.CHECKED;
            if (fresh && batches.begin(id, from, to, now)) {
                rows.clear(id);
                if (to == State.IMPORTING) {
                    meanings.remember(plan, now);
                    batches.remember(
                            ColumnNames.signature(plan.columns().stream()
                                    .map(Plan.Column::name)
                                    .toList()),
                            plan,
                            now);
                }
                return true;
            }
            return to == State.IMPORTING && from == State.FAILED && batches.move(id, State.FAILED, State.IMPORTING);
        });
        if (begun && behind) {
            runs.workBehind(CurrentWorkspace.get(), id);
        }
        return stepped(id, begun);
    }

    /** Stops what is going on; what was imported until then stays. */
    public Step cancel(UUID id) {
        var now = clock.instant();
        return stepped(
                id,
                inOne(() -> batches.end(id, State.IMPORTING, State.CANCELLED, Optional.empty(), now)
                        || batches.end(id, State.CHECKING, State.UPLOADED, Optional.empty(), now)));
    }

    public List<RowVerdict> rows(UUID id, Optional<Verdict> verdict, long after, int limit) {
        return inOne(() -> rows.list(id, verdict, after, limit));
    }

    /** How many of the rows that a check would create are probably of somebody known. */
    public long doubtful(UUID id) {
        return inOne(() -> rows.doubtful(id));
    }

    /** What those rows of the file say, in their order. */
    public List<List<String>> cells(Batch batch, List<RowVerdict> some) throws IOException {
        return RowTexts.of(files.path(batch.id()), batch.plan().layout(), some);
    }

    /** False once somebody who stood in the file was erased. */
    public boolean hasFile(Batch batch) throws IOException {
        return Files.exists(files.path(batch.id()));
    }

    /** The rows that were refused, ready to be mended and imported again. */
    public ErrorFile errors(Batch batch) throws IOException {
        return new ErrorFile(
                files.path(batch.id()),
                batch.plan().layout(),
                after -> rows(batch.id(), Optional.of(Verdict.ERROR), after, 1_000));
    }

    /** How large a file may be, in megabytes. */
    public long largest() {
        return files.largest().toMegabytes();
    }

    private Step stepped(UUID id, boolean done) {
        var batch = find(id);
        return batch.isEmpty() ? new Step.Unknown() : done ? new Step.Taken(batch.get()) : new Step.NotNow(batch.get());
    }

    private String nameOf(Actor actor) {
        return people.names().getOrDefault(actor.id(), "");
    }

    private ZoneId zone(Actor actor) {
        return actor.person().flatMap(people::find).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    private static String signature(Profile profile) {
        return ColumnNames.signature(
                profile.columns().stream().map(Profile.Column::name).toList());
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
