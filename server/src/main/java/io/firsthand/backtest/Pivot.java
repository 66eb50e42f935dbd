package io.firsthand.backtest;

import io.firsthand.criterion.Judgement;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Weight;

/**
 * Which criteria decide over a lead: it would qualify, or not, had just that one been answered the other way. Unknown is
 * taken as not met.
 */
final class Pivot {

    private final Weight[] weights;
    private final int[] points;
    private final int threshold;

    Pivot(Rules rules) {
        weights = rules.criteria().stream().map(it -> it.weight()).toArray(Weight[]::new);
        points = rules.criteria().stream().mapToInt(it -> it.points()).toArray();
        threshold = rules.threshold();
    }

    /** Adds 1 for each criterion that does. */
    void count(Judgement judgement, long[] decided) {
        var lacking = 0;
        var disqualifying = 0;
        for (var i = 0; i < weights.length; i++) {
            var met = met(judgement, i);
            lacking += weights[i] == Weight.REQUIRED && !met ? 1 : 0;
            disqualifying += weights[i] == Weight.DISQUALIFIER && met ? 1 : 0;
        }
        var sum = judgement.points();
        var qualifies = lacking == 0 && disqualifying == 0 && sum >= threshold;
        for (var i = 0; i < weights.length; i++) {
            var change = met(judgement, i) ? -1 : 1;
            var otherwise = switch (weights[i]) {
                case REQUIRED -> lacking - change == 0 && disqualifying == 0 && sum >= threshold;
                case DISQUALIFIER -> lacking == 0 && disqualifying + change == 0 && sum >= threshold;
                case SUPPORTING -> lacking == 0 && disqualifying == 0 && sum + change * points[i] >= threshold;
            };
            decided[i] += otherwise != qualifies ? 1 : 0;
        }
    }

    private static boolean met(Judgement judgement, int criterion) {
        return judgement.results().get(criterion).truth() == Truth.MET;
    }
}
