package io.firsthand.verdict;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Judgement;
import io.firsthand.criterion.Result;
import io.firsthand.criterion.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of all criteria as they are stored: a letter each, in the order of the criteria. */
final class Results {

    private static final char MET = 'm';
    private static final char NOT_MET = 'n';
    private static final char UNKNOWN = 'u';
    private static final char DECIDES = 'U';

    private Results() {}

    static String of(Judgement judgement) {
        var letters = new StringBuilder();
        judgement.results().forEach(it -> letters.append(letter(it)));
        return letters.toString();
    }

    private static char letter(Result it) {
        return switch (it.truth()) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNKNOWN -> it.decides() ? DECIDES : UNKNOWN;
        };
    }

    static Truth truth(char letter) {
        return letter == MET ? Truth.MET : letter == NOT_MET ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    static boolean decides(char letter) {
        return letter == DECIDES;
    }

    /** By the keys of the criteria, so that results by two versions can be compared. */
    static Map<String, Character> byKey(List<Criterion> criteria, String letters) {
        var results = new LinkedHashMap<String, Character>();
        for (var i = 0; i < criteria.size() && i < letters.length(); i++) {
            results.put(criteria.get(i).key(), letters.charAt(i));
        }
        return results;
    }
}
