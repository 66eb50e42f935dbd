package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.opportunity.PastStage;
import io.firsthand.opportunity.PastStages;
import io.firsthand.table.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stages that opportunities went through, each with its time.
 *
 * @param actor null in a check
 */
record StageJoining(
        PastStages past, UUID batch, Instant now, @Nullable Actor actor, Foreseen foreseen)
        implements Joining<PastStage> {

    @Override
    public Reads<PastStage> read(Cells cells) {
        var id = cells.get(Field.OPPORTUNITY_KEY);
        if (id == null || id.length() > 200) {
            return new Reads.Fails<>(List.of(Fault.of("noId", cells.nameOf(Field.OPPORTUNITY_KEY))));
        }
        if (!isOf(cells, "stage|stagename|opportunitystage|phase")) {
            return new Reads.Skips<>(Fault.of("noStageChange"));
        }
        var stage = cells.get(Field.STAGE);
        if (stage == null) {
            return new Reads.Skips<>(Fault.of("noStage", cells.nameOf(Field.STAGE), ""));
        }
        var faults = new ArrayList<Fault>();
        var at = time(cells, now, faults);
        return at == null
                ? new Reads.Fails<>(faults)
                : new Reads.Says<>(new PastStage(
                        ExternalKeys.opportunity(Joining.systemOf(cells.plan()), id), Cells.line(stage), at, batch));
    }

    /** Whether the row is about this field; histories without such a column are about nothing else. */
    static boolean isOf(Cells cells, String fields) {
        var field = cells.get(Field.CHANGED_FIELD);
        return field == null || ColumnNames.plain(field).matches(fields);
    }

    /** When it happened; null, with a fault, if the row doesn't say or it lies ahead. */
    static @Nullable Instant time(Cells cells, Instant now, List<Fault> faults) {
        var at = cells.time(Field.CREATED, faults).orElse(null);
        if (at == null && faults.isEmpty()) {
            faults.add(Fault.of("noTime", cells.nameOf(Field.CREATED)));
        }
        if (at != null && at.isAfter(now)) {
            faults.add(Fault.of("inTheFuture", cells.nameOf(Field.CREATED), at.toString()));
            return null;
        }
        return at;
    }

    @Override
    public List<Taken> take(List<Matched<PastStage>> some) {
        var told = some.stream().map(Matched::it).toList();
        var outcomes = actor == null ? past.foresee(told) : past.tell(told, actor);
        var taken = new ArrayList<Taken>();
        for (var i = 0; i < outcomes.size(); i++) {
            var lead = some.get(i).lead();
            var isToCome = foreseen.isLinked(told.get(i).opportunity());
            taken.add(
                    switch (outcomes.get(i)) {
                        case PastStage.Outcome.Taken _ -> Taken.of(Verdict.UPDATE, lead);
                        case PastStage.Outcome.Known _ -> Taken.skipped("sameStage", lead);
                        case PastStage.Outcome.BeforeOpening(var opened) ->
                            Taken.skipped(Fault.of("beforeOpened", opened.toString()), lead);
                        case PastStage.Outcome.Contradicts(var words) ->
                            Taken.skipped(Fault.of("contradicts", words), lead);
                        case PastStage.Outcome.Missing _ ->
                            actor == null && isToCome
                                    ? Taken.of(Verdict.UPDATE, lead)
                                    : Taken.skipped("noOpportunity", lead);
                    });
        }
        return taken;
    }
}
