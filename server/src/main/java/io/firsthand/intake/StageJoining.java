package io.firsthand.intake;

import io.firsthand.table.Fault;
import java.util.List;

/** The past stages of opportunities: only where an opportunity stands now is kept, so that these are known already. */
record StageJoining() implements Joining<Boolean> {

    @Override
    public Reads<Boolean> read(Cells cells) {
        return cells.get(Field.OPPORTUNITY_KEY) == null
                ? new Reads.Fails<>(List.of(Fault.of("noId", cells.nameOf(Field.OPPORTUNITY_KEY))))
                : new Reads.Says<>(true);
    }

    @Override
    public List<Taken> take(List<Matched<Boolean>> some) {
        return some.stream().map(it -> Taken.skipped("pastStage", it.lead())).toList();
    }
}
