package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.table.Fault;
import io.firsthand.table.Layout;
import io.firsthand.table.Profile;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at files that are here, and changes what is to become of them. */
@Component
class Plans {

    static final long ROWS_LOOKED_AT = 20_000;

    private final BatchRepository batches;
    private final Tables tables;
    private final Suggestions suggestions;
    private final People people;
    private final Transactions transactions;

    Plans(BatchRepository batches, Tables tables, Suggestions suggestions, People people, Transactions transactions) {
        this.batches = batches;
        this.tables = tables;
        this.suggestions = suggestions;
        this.people = people;
        this.transactions = transactions;
    }

    Look look(Batch batch) throws IOException {
        var layout = batch.plan().layout();
        return switch (tables.by(batch.id(), layout)) {
            case Tables.Found.Refused(var fault) -> throw new IOException(fault.toString());
            case Tables.Found.Table(var path, var detection, var sheets) ->
                new Look(
                        detection,
                        sheets,
                        Profile.of(path, layout, ROWS_LOOKED_AT),
                        transactions.inOne(() -> batches.imported(batch.sha256())),
                        suggestions.presets());
        };
    }

    Step replan(UUID id, UnaryOperator<Plan> change, Actor actor) throws IOException {
        var batch = transactions.inOne(() -> batches.find(id)).orElse(null);
        if (batch == null) {
            return new Step.Unknown();
        }
        if (!batch.hasFile()) {
            return new Step.BadPlan(Fault.of("fileGone"));
        }
        var wanted = change.apply(batch.plan());
        return switch (tables.by(id, wanted.layout())) {
            case Tables.Found.Refused(var fault) -> new Step.BadPlan(fault);
            case Tables.Found.Table table -> {
                var isOther =
                        !wanted.layout().sheet().equals(batch.plan().layout().sheet());
                // Another sheet has its header elsewhere.
                yield replan(
                        batch, isOther ? wanted.withLayout(table.detection().layout()) : wanted, table, actor);
            }
        };
    }

    Step replan(UUID id, Wishes wishes, @Nullable String currency, Actor actor) throws IOException {
        var batch = transactions.inOne(() -> batches.find(id)).orElse(null);
        if (batch == null) {
            return new Step.Unknown();
        }
        if (!batch.hasFile()) {
            return new Step.BadPlan(Fault.of("fileGone"));
        }
        var faults = new ArrayList<>(wishes.faults());
        var preset = wishes.preset();
        if (preset != null && !preset.isEmpty() && !suggestions.knows(preset)) {
            faults.add(suggestions.noPreset(preset));
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            faults.add(Fault.of("currency", currency));
        }
        if (faults.isEmpty()) {
            faults.addAll(strangers(batch, wishes, actor));
        }
        if (!faults.isEmpty()) {
            return new Step.BadPlan(faults.getFirst());
        }
        return inTurn(id, wishes, preset, currency, actor);
    }

    /** What wishes for columns the file does not have once it is read as wished. */
    private List<Fault> strangers(Batch batch, Wishes wishes, Actor actor) throws IOException {
        var layout = wishes.betterThan(batch.plan().layout());
        if (layout.equals(batch.plan().layout())) {
            return wishes.strangers(batch.plan());
        }
        return switch (tables.by(batch.id(), layout)) {
            case Tables.Found.Refused(var fault) -> List.of(fault);
            case Tables.Found.Table table -> {
                var isOther = !layout.sheet().equals(batch.plan().layout().sheet());
                var read = isOther ? wishes.better(table.detection().layout()) : layout;
                var profile = Profile.of(table.path(), read, ROWS_LOOKED_AT);
                yield wishes.strangers(suggestion(profile, read, actor)
                        .changed(batch.plan(), batch.plan().withLayout(read)));
            }
        };
    }

    /** How the file is read decides which columns there are, the preset what they become unless somebody says otherwise. */
    private Step inTurn(UUID id, Wishes wishes, @Nullable String preset, @Nullable String currency, Actor actor)
            throws IOException {
        var read = replan(id, plan -> wishes.missingIn(plan.withLayout(wishes.betterThan(plan.layout()))), actor);
        if (!(read instanceof Step.Taken)) {
            return read;
        }
        if (preset != null) {
            var chosen = preset.isEmpty() ? null : preset;
            replan(id, plan -> plan.with(new Shape(chosen, null, plan.shape().rows(), null)), actor);
        }
        return replan(
                id,
                plan -> {
                    var wished = wishes.applied(plan.withLayout(wishes.betterThan(plan.layout())));
                    return currency == null
                            ? wished
                            : wished.with(wished.fallback().withCurrency(currency));
                },
                actor);
    }

    private Step replan(Batch batch, Plan wanted, Tables.Found.Table table, Actor actor) throws IOException {
        var profile = Profile.of(table.path(), wanted.layout(), ROWS_LOOKED_AT);
        if (profile.columns().isEmpty()) {
            return new Step.BadPlan(profile.end().orElse(Fault.of("noRows")));
        }
        var suggestion = suggestion(profile, wanted.layout(), actor);
        var plan = transactions.inOne(() -> suggestion.changed(batch.plan(), wanted));
        var expected = StoredFiles.rows(table.path(), profile);
        var done = transactions.inOne(() -> batches.replan(batch.id(), plan, signature(profile), expected));
        var now = transactions.inOne(() -> batches.find(batch.id())).orElseThrow();
        return done ? new Step.Taken(now) : new Step.NotNow(now);
    }

    Suggestion suggestion(Profile profile, Layout layout, Actor actor) {
        return transactions.inOne(() -> suggestions.of(profile, layout, zone(actor)));
    }

    static String signature(Profile profile) {
        return ColumnNames.signature(
                profile.columns().stream().map(Profile.Column::name).toList());
    }

    private ZoneId zone(Actor actor) {
        return actor.person().flatMap(people::find).map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
