package io.firsthand.criterion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results that come up again and again, made once. */
final class Answers {

    private final String[] keys;
    private final Result[] met;
    private final Result[] notMet;

    /** Of each criterion the unknown that came up first, without and with its deciding; any thread's will do. */
    private final @Nullable Result[] unknown;

    Answers(Rules rules) {
        keys = rules.criteria().stream().map(Criterion::key).toArray(String[]::new);
        met = all(Truth.MET);
        notMet = all(Truth.NOT_MET);
        unknown = new @Nullable Result[keys.length * 2];
    }

    private Result[] all(Truth truth) {
        var results = new Result[keys.length];
        for (var i = 0; i < results.length; i++) {
            results[i] = new Result(keys[i], truth, List.of(), false);
        }
        return results;
    }

    Result known(int criterion, Truth truth) {
        return truth == Truth.MET ? met[criterion] : notMet[criterion];
    }

    Result unknown(int criterion, List<String> missing, boolean decides) {
        var place = criterion * 2 + (decides ? 1 : 0);
        var before = unknown[place];
        if (before != null && before.missing().equals(missing)) {
            return before;
        }
        var result = new Result(keys[criterion], Truth.UNKNOWN, missing, decides);
        unknown[place] = result;
        return result;
    }
}
