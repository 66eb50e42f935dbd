package io.firsthand.backtest;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import java.time.Instant;
import java.util.List;

/** Leads that meet one condition. */
final class Filter {

    private final Judge judge;

    private Filter(Judge judge) {
        this.judge = judge;
    }

    /** Throws {@link io.firsthand.criterion.Uncompilable} for a condition at fault. */
    static Filter of(String condition, Vocabulary vocabulary) {
        var only = new Criterion("only", Dimension.CONTEXT, Weight.REQUIRED, 0, "", condition, null, null, null);
        return new Filter(Judge.compile(new Rules(List.of(only), 0), vocabulary));
    }

    boolean takes(Knowledge knowledge, Instant now) {
        return judge.judge(knowledge, now).verdict() == Verdict.QUALIFIED;
    }
}
