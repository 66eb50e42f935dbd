package io.firsthand.review;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what two people made of one text, by lines, so that neither loses a word: where both changed the same
 * place, the lines of both stand there, one after the other.
 */
final class Merging {

    private Merging() {}

    /**
     * @param base what mine was made from
     * @param theirs what stands there now
     */
    static String merge(String base, String mine, String theirs) {
        if (base.equals(theirs) || mine.equals(theirs)) {
            return mine;
        }
        if (base.equals(mine)) {
            return theirs;
        }
        return String.join("\n", merge(lines(base), lines(mine), lines(theirs)));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static List<String> merge(List<String> base, List<String> mine, List<String> theirs) {
        var inMine = matches(base, mine);
        var inTheirs = matches(base, theirs);
        var merged = new ArrayList<String>();
        var b = 0;
        var m = 0;
        var t = 0;
        for (var i = 0; i <= base.size(); i++) {
            var isEnd = i == base.size();
            if (!isEnd && (inMine[i] < 0 || inTheirs[i] < 0)) {
                continue;
            }
            var toMine = isEnd ? mine.size() : inMine[i];
            var toTheirs = isEnd ? theirs.size() : inTheirs[i];
            merged.addAll(between(base.subList(b, i), mine.subList(m, toMine), theirs.subList(t, toTheirs)));
            if (!isEnd) {
                merged.add(base.get(i));
            }
            b = i + 1;
            m = toMine + 1;
            t = toTheirs + 1;
        }
        return merged;
    }

    private static List<String> between(List<String> base, List<String> mine, List<String> theirs) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        var both = new ArrayList<>(theirs);
        both.addAll(mine);
        return both;
    }

    /** Where each line of the base stands in the other text, in the longest common sequence; −1 where it does not. */
    private static int[] matches(List<String> base, List<String> other) {
        var longest = new int[base.size() + 1][other.size() + 1];
        for (var i = base.size() - 1; i >= 0; i--) {
            for (var j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = base.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var matches = new int[base.size()];
        var j = 0;
        for (var i = 0; i < base.size(); i++) {
            matches[i] = -1;
            while (j < other.size() && longest[i][j] == longest[i][j + 1] && longest[i][j] > longest[i + 1][j]) {
                j++;
            }
            if (j < other.size() && base.get(i).equals(other.get(j))) {
                matches[i] = j++;
            }
        }
        return matches;
    }
}
