package io.firsthand.conversion;

import io.firsthand.conversion.Characteristic.Kind;
import io.firsthand.conversion.Study.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The few interactions that are tried: of the three characteristics with few values that alone tell most of a sample,
 * each with each, where enough leads have both values.
 */
final class Pairs {

    static final Pairs NONE = new Pairs(List.of());

    private static final int BEST = 3;
    private static final int MOST_VALUES = 12;
    private static final int ENOUGH = 30;

    private final List<Pair> pairs;
    private final Map<Long, Integer> places = new HashMap<>();

    Pairs(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
        for (var i = 0; i < pairs.size(); i++) {
            places.put(key(pairs.get(i).first(), pairs.get(i).second()), i);
        }
    }

    List<Pair> all() {
        return pairs;
    }

    /** Columns of leads in a sample, and which of the leads came to the goal. */
    static Pairs of(Codebook codebook, List<int[]> leads, List<Boolean> hits) {
        var counts = new long[codebook.learnt() + 1][2];
        for (var i = 0; i < leads.size(); i++) {
            for (var column : leads.get(i)) {
                if (column < codebook.learnt()) {
                    counts[column][hits.get(i) ? 1 : 0]++;
                }
            }
        }
        var best = IntStream.range(0, codebook.characteristics().size())
                .filter(it -> isCandidate(codebook.characteristics().get(it)))
                .boxed()
                .sorted((a, b) -> Double.compare(told(codebook, b, counts), told(codebook, a, counts)))
                .limit(BEST)
                .sorted()
                .toList();
        var owner = new int[codebook.columns()];
        for (var it : best) {
            for (var value = 0;
                    value < codebook.characteristics().get(it).values().size();
                    value++) {
                owner[codebook.start(it) + value] = it + 1;
            }
        }
        var together = new HashMap<Pair, Integer>();
        leads.forEach(columns -> each(columns, owner, together));
        var pairs = new ArrayList<Pair>();
        together.entrySet().stream()
                .filter(it -> it.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .sorted((a, b) -> Long.compare(key(a.first(), a.second()), key(b.first(), b.second())))
                .forEach(pairs::add);
        return new Pairs(pairs);
    }

    private static void each(int[] columns, int[] owner, Map<Pair, Integer> together) {
        for (var i = 0; i < columns.length; i++) {
            for (var j = i + 1; j < columns.length; j++) {
                if (owner[columns[i]] > 0 && owner[columns[j]] > 0 && owner[columns[i]] != owner[columns[j]]) {
                    together.merge(new Pair(columns[i], columns[j]), 1, Integer::sum);
                }
            }
        }
    }

    private static boolean isCandidate(Characteristic it) {
        return it.learnt() && it.kind() != Kind.LIST && it.values().size() <= MOST_VALUES;
    }

    /** How much a characteristic tells: the likelihood ratio statistic of its table. */
    private static double told(Codebook codebook, int characteristic, long[][] counts) {
        var start = codebook.start(characteristic);
        var sum = 0.0;
        var all = new long[2];
        for (var i = 0;
                i < codebook.characteristics().get(characteristic).values().size();
                i++) {
            var it = counts[start + i];
            sum += term(it[0]) + term(it[1]) - term(it[0] + it[1]);
            all[0] += it[0];
            all[1] += it[1];
        }
        return sum - term(all[0]) - term(all[1]) + term(all[0] + all[1]);
    }

    private static double term(long count) {
        return count == 0 ? 0 : count * Math.log((double) count);
    }

    /** The columns that are learnt from, and behind them those of the pairs that they make; ascending. */
    int[] with(int[] columns, int learnt) {
        var some = new ArrayList<Integer>();
        for (var it : columns) {
            if (it < learnt) {
                some.add(it);
            }
        }
        var mains = some.size();
        for (var i = 0; i < mains && !pairs.isEmpty(); i++) {
            for (var j = i + 1; j < mains; j++) {
                var place = places.get(key(some.get(i), some.get(j)));
                if (place != null) {
                    some.add(learnt + place);
                }
            }
        }
        return some.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }
}
