package io.firsthand.backtest;

import io.firsthand.backtest.Finding.Asked;
import io.firsthand.backtest.Finding.Side;
import io.firsthand.criterion.Judgement;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Verdict;
import java.util.ArrayList;

/** What one version said of the leads that one thread judged. */
final class Sum {

    private final Rules rules;
    private final Pivot pivot;
    private final long[] verdicts = new long[Verdict.values().length];
    private final long[][] truths;
    private final long[] decided;
    private long hits;

    Sum(Rules rules) {
        this.rules = rules;
        pivot = new Pivot(rules);
        truths = new long[Truth.values().length][rules.criteria().size()];
        decided = new long[rules.criteria().size()];
    }

    void add(Judgement judgement, boolean reached) {
        verdicts[place(judgement.verdict())]++;
        hits += reached && judgement.verdict() == Verdict.QUALIFIED ? 1 : 0;
        var results = judgement.results();
        for (var i = 0; i < decided.length; i++) {
            truths[place(results.get(i).truth())][i]++;
        }
        pivot.count(judgement, decided);
    }

    void add(Sum other) {
        add(verdicts, other.verdicts);
        add(decided, other.decided);
        for (var i = 0; i < truths.length; i++) {
            add(truths[i], other.truths[i]);
        }
        hits += other.hits;
    }

    private static void add(long[] into, long[] more) {
        for (var i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }

    Side side() {
        var criteria = new ArrayList<Asked>();
        for (var i = 0; i < decided.length; i++) {
            var criterion = rules.criteria().get(i);
            criteria.add(new Asked(
                    criterion.key(),
                    criterion.question(),
                    truths[place(Truth.MET)][i],
                    truths[place(Truth.NOT_MET)][i],
                    truths[place(Truth.UNKNOWN)][i],
                    decided[i]));
        }
        return new Side(
                verdicts[place(Verdict.QUALIFIED)],
                verdicts[place(Verdict.NOT_YET)],
                verdicts[place(Verdict.DISQUALIFIED)],
                verdicts[place(Verdict.INCOMPLETE)],
                hits,
                criteria);
    }

    private static int place(Verdict it) {
        return switch (it) {
            case QUALIFIED -> 0;
            case NOT_YET -> 1;
            case DISQUALIFIED -> 2;
            case INCOMPLETE -> 3;
        };
    }

    private static int place(Truth it) {
        return switch (it) {
            case MET -> 0;
            case NOT_MET -> 1;
            case UNKNOWN -> 2;
        };
    }
}
