package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How long leads of the current workspace stay in each stage. */
@Service
public class StageTimes {

    public static final List<String> STAGES = List.of("inquiry", "mql", "sal", "sql", "opportunity", "nurture");

    private final SumRepository sums;
    private final Maturities maturities;

    StageTimes(SumRepository sums, Maturities maturities) {
        this.sums = sums;
        this.maturities = maturities;
    }

    /** Whether times are kept for what the cohorts are narrowed to: a channel, or an owner or rep. */
    public static boolean isKept(Cohorts cohorts) {
        var isByPerson = cohorts.facet() == Facet.OWNER || cohorts.facet() == Facet.REP;
        return cohorts.value().isEmpty() || (cohorts.channel().isEmpty() && isByPerson);
    }

    /** Of stays that began within the weeks; of what is not kept, of all leads. */
    public List<StageTime> of(Cohorts cohorts) {
        return STAGES.stream().map(it -> of(it, cohorts)).toList();
    }

    public StageTime of(String stage, Cohorts cohorts) {
        var key = key(cohorts);
        var spells = sums.spells(
                CurrentWorkspace.get().value(), key.facet, key.value, "in_" + stage, cohorts.from(), cohorts.to());
        return new StageTime(stage, Curves.of(spells, maturities.today()));
    }

    /** From capture to the first time at these stages or beyond. */
    public List<StageTime> until(Cohorts cohorts) {
        var key = key(cohorts);
        return Stream.of("mql", "sql", "won")
                .map(it -> new StageTime(
                        it,
                        Curves.of(
                                sums.spells(
                                        CurrentWorkspace.get().value(),
                                        key.facet,
                                        key.value,
                                        "to_" + it,
                                        cohorts.from(),
                                        cohorts.to()),
                                maturities.today())))
                .toList();
    }

    record Key(String facet, String value) {}

    static Key key(Cohorts cohorts) {
        if (cohorts.value().isPresent() && isKept(cohorts)) {
            return new Key(cohorts.facet().id(), cohorts.keptValue());
        }
        return cohorts.channel().map(it -> new Key("channel", it)).orElse(new Key("all", ""));
    }
}
