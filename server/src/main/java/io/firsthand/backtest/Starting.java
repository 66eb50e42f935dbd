package io.firsthand.backtest;

import io.firsthand.criterion.Fault;
import java.util.List;

/** What came of somebody's wish to test a definition on the past. */
public sealed interface Starting {

    /** It runs, perhaps since before: of one definition and plan there is one at a time. */
    record Started(Backtest backtest) implements Starting {}

    record Missing() implements Starting {}

    /** The end must be after the beginning. */
    record BadWindow() implements Starting {}

    /** The days must be from 1 to {@value Plan#MOST_DAYS}. */
    record BadDays() implements Starting {}

    /** The condition of the goal is missing or at fault. */
    record BadCondition(List<Fault> faults) implements Starting {
        public BadCondition {
            faults = List.copyOf(faults);
        }
    }

    /** The definition itself cannot be judged by, as these criteria or its segment. */
    record BadDefinition(List<String> keys) implements Starting {
        public BadDefinition {
            keys = List.copyOf(keys);
        }
    }
}
