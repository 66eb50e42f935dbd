package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.intake.Batch.State;
import io.firsthand.table.Fault;
import io.firsthand.table.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes files in and makes a plan for each. */
@Component
class Uploads {

    private final BatchRepository batches;
    private final Memory memory;
    private final StoredFiles files;
    private final Tables tables;
    private final Plans plans;
    private final Suggestions suggestions;
    private final People people;
    private final Clock clock;
    private final Transactions transactions;

    Uploads(
            BatchRepository batches,
            Memory memory,
            StoredFiles files,
            Tables tables,
            Plans plans,
            Suggestions suggestions,
            People people,
            Clock clock,
            Transactions transactions) {
        this.batches = batches;
        this.memory = memory;
        this.files = files;
        this.tables = tables;
        this.plans = plans;
        this.suggestions = suggestions;
        this.people = people;
        this.clock = clock;
        this.transactions = transactions;
    }

    Upload take(String fileName, InputStream in, Actor actor, Wishes wishes, boolean isOneOfSeveral)
            throws IOException {
        if (!wishes.faults().isEmpty()) {
            return new Upload.Refused(wishes.faults().getFirst());
        }
        var preset = wishes.wantedPreset().orElse("");
        if (!preset.isEmpty() && !suggestions.knows(preset)) {
            return new Upload.Refused(suggestions.noPreset(preset));
        }
        var stored = files.write(in);
        if (stored.isEmpty()) {
            return new Upload.Refused(Fault.of("tooLarge", files.largest().toMegabytes()));
        }
        var taken = false;
        try {
            var outcome = take(FileName.of(fileName), stored.get(), actor, wishes, isOneOfSeveral);
            taken = outcome instanceof Upload.Taken;
            return outcome;
        } finally {
            if (!taken) {
                files.delete(stored.get().id());
            }
        }
    }

    private Upload take(String fileName, StoredFiles.Stored file, Actor actor, Wishes wishes, boolean isOneOfSeveral)
            throws IOException {
        return switch (tables.in(file.id(), wishes)) {
            case Tables.Found.Refused(var fault) -> new Upload.Refused(fault);
            case Tables.Found.Table table -> take(fileName, file, table, actor, wishes, isOneOfSeveral);
        };
    }

    private Upload take(
            String fileName,
            StoredFiles.Stored file,
            Tables.Found.Table table,
            Actor actor,
            Wishes wishes,
            boolean isOneOfSeveral)
            throws IOException {
        var layout = wishes.better(table.detection().layout());
        var profile = Profile.of(table.path(), layout, Plans.ROWS_LOOKED_AT);
        if (profile.columns().isEmpty()) {
            return new Upload.Refused(profile.end().orElse(Fault.of("noRows")));
        }
        var signature = Plans.signature(profile);
        var suggestion = plans.suggestion(profile, layout, actor);
        var expected = StoredFiles.rows(table.path(), profile);
        return transactions.inOne(() -> {
            var made = wishes.wantedPreset().isPresent()
                    ? suggestion.plan(wishes.wantedPreset().get())
                    : memory.of(signature).map(suggestion::like).orElseGet(suggestion::plan);
            var strangers = wishes.strangers(made);
            if (!strangers.isEmpty() && !isOneOfSeveral) {
                return new Upload.Refused(strangers.getFirst());
            }
            var read = suggestion.changed(made, wishes.missingIn(made));
            var plan = suggestion.withMeanings(wishes.applied(read));
            var batch = batch(fileName, file, actor, plan, expected);
            batches.insert(batch, signature);
            return new Upload.Taken(batch);
        });
    }

    private Batch batch(String fileName, StoredFiles.Stored file, Actor actor, Plan plan, long expected) {
        return new Batch(
                file.id(),
                file.id(),
                0,
                fileName,
                file.sha256(),
                file.size(),
                actor.id(),
                actor.person().map(it -> it.value()).orElse(null),
                people.names().getOrDefault(actor.id(), ""),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                State.UPLOADED,
                plan,
                expected,
                0,
                Counts.NONE,
                Optional.empty(),
                null,
                null,
                Optional.empty(),
                null);
    }
}
