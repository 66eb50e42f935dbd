package io.firsthand.criterion;

import java.util.HashSet;
import java.util.Set;

/** What the verdict would be for every way in which unknown criteria may turn out. */
final class Outcomes {

    private final Rules rules;
    private final Truth[] truths;
    private final Set<Verdict> verdicts = new HashSet<>();
    private final Set<Integer> deciding = new HashSet<>();

    private Outcomes(Rules rules, Truth[] truths) {
        this.rules = rules;
        this.truths = truths;
    }

    static Outcomes of(Rules rules, Truth[] truths) {
        var outcomes = new Outcomes(rules, truths);
        var n = truths.length;
        for (var way = 0; way < 1 << n; way++) {
            if (outcomes.fits(way)) {
                outcomes.verdicts.add(outcomes.verdict(way));
                for (var i = 0; i < n; i++) {
                    if (truths[i] == Truth.UNKNOWN && outcomes.verdict(way) != outcomes.verdict(way ^ 1 << i)) {
                        outcomes.deciding.add(i);
                    }
                }
            }
        }
        return outcomes;
    }

    private boolean fits(int way) {
        for (var i = 0; i < truths.length; i++) {
            if (truths[i] != Truth.UNKNOWN && (truths[i] == Truth.MET) != ((way >> i & 1) == 1)) {
                return false;
            }
        }
        return true;
    }

    private Verdict verdict(int way) {
        var points = 0;
        var all = true;
        for (var i = 0; i < truths.length; i++) {
            var met = (way >> i & 1) == 1;
            var criterion = rules.criteria().get(i);
            switch (criterion.weight()) {
                case DISQUALIFIER -> {
                    if (met) {
                        return Verdict.DISQUALIFIED;
                    }
                }
                case REQUIRED -> all &= met;
                case SUPPORTING -> points += met ? criterion.points() : 0;
            }
        }
        return all && points >= rules.threshold() ? Verdict.QUALIFIED : Verdict.NOT_YET;
    }

    Verdict verdict() {
        return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.INCOMPLETE;
    }

    /** A met disqualifier leaves nothing to decide. */
    boolean decides(int criterion) {
        return deciding.contains(criterion);
    }
}
