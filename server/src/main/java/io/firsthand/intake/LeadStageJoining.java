package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageHistories;
import io.firsthand.lead.ToldStage;
import io.firsthand.table.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stages that leads went through, each with its time.
 *
 * @param actor null in a check
 */
record LeadStageJoining(
        StageHistories histories,
        UUID batch,
        Instant now,
        @Nullable Actor actor) implements Joining<LeadStageJoining.Told> {

    /** A stage before its lead is known. */
    record Told(Stage stage, Instant at) {}

    @Override
    public Reads<Told> read(Cells cells) {
        if (!StageJoining.isOf(cells, "status|leadstatus|stage|leadstage")) {
            return new Reads.Skips<>(Fault.of("noStageChange"));
        }
        var stage = stage(cells);
        if (stage.isEmpty()) {
            var value = cells.get(Field.STAGE);
            return new Reads.Skips<>(
                    Fault.of("noStage", cells.nameOf(Field.STAGE), value == null ? "" : Cells.shown(value)));
        }
        var faults = new ArrayList<Fault>();
        var at = StageJoining.time(cells, now, faults);
        return at == null ? new Reads.Fails<>(faults) : new Reads.Says<>(new Told(stage.get(), at));
    }

    private static Optional<Stage> stage(Cells cells) {
        var value = cells.get(Field.STAGE);
        if (value == null) {
            return Optional.empty();
        }
        var said = cells.plan().values().stages();
        return said.containsKey(value) ? Optional.ofNullable(said.get(value)) : Meanings.stage(value);
    }

    @Override
    public List<Taken> take(List<Matched<Told>> some) {
        var present = some.stream().filter(it -> it.lead() != null).toList();
        var told = present.stream()
                .map(it -> new ToldStage(
                        Objects.requireNonNull(it.lead()),
                        it.it().stage(),
                        it.it().at(),
                        batch))
                .toList();
        var outcomes = (actor == null ? histories.foresee(told) : histories.tell(told, actor)).iterator();
        // A lead that an earlier file of the same check would bring has no history yet.
        return some.stream()
                .map(it -> it.lead() == null ? Taken.of(Verdict.UPDATE, null) : taken(outcomes.next(), it))
                .toList();
    }

    private static Taken taken(ToldStage.Outcome outcome, Matched<Told> it) {
        return switch (outcome) {
            case ToldStage.Outcome.Taken _ -> Taken.of(Verdict.UPDATE, it.lead());
            case ToldStage.Outcome.Known _ -> Taken.skipped("sameStage", it.lead());
            case ToldStage.Outcome.BeforeCapture(var captured) ->
                Taken.skipped(Fault.of("beforeCaptured", captured.toString()), it.lead());
            case ToldStage.Outcome.Contradicts(var stage, var since) ->
                Taken.skipped(Fault.of("outOfOrder", stage.id(), since.toString()), it.lead());
            case ToldStage.Outcome.Missing _ -> Taken.skipped("noLeadAnyMore", it.lead());
        };
    }
}
