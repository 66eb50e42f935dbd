package io.firsthand.conversion;

import io.firsthand.conversion.Characteristic.Kind;
import io.firsthand.statistics.Proportion;
import io.firsthand.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at some leads to find out by which values of which characteristics all are to be looked at. */
final class Sampling {

    private static final int MOST_VALUES = 40;
    private static final int FREE_TEXT = 60;
    private static final int FEW_NUMBERS = 8;
    private static final long RARE = 5;

    private final Map<String, Seen> seen = new TreeMap<>();
    private Proportion all = new Proportion(0, 0);

    /** What the leads had of one characteristic. */
    private static final class Seen {
        private final Map<String, Proportion> values = new HashMap<>();
        private final List<Double> numbers = new ArrayList<>();
        private Proportion known = new Proportion(0, 0);
        private boolean isList;

        void add(String value, Proportion one) {
            values.merge(value, one, Proportion::plus);
        }
    }

    void take(Map<String, Object> values, boolean hit) {
        var one = new Proportion(hit ? 1 : 0, 1);
        all = all.plus(one);
        values.forEach((id, value) -> {
            var it = seen.computeIfAbsent(id, _ -> new Seen());
            it.known = value.equals(Characteristic.UNKNOWN) ? it.known : it.known.plus(one);
            switch (value) {
                case List<?> list -> {
                    it.isList = true;
                    list.forEach(each -> it.add(String.valueOf(each), one));
                }
                case Double number -> {
                    it.numbers.add(number);
                    it.add(Characteristic.text(number), one);
                }
                default -> it.add(String.valueOf(value), one);
            }
        });
    }

    /**
     * What is the same for all says nothing and is left out.
     *
     * @param trusted characteristics that people say were known before the outcome
     * @param leftOut that the probability must not be learnt from
     */
    List<Characteristic> characteristics(Set<String> trusted, Set<String> leftOut) {
        var found = new ArrayList<Characteristic>();
        seen.forEach((id, it) -> {
            var made = make(id, it);
            if (made.values().size() > (it.isList ? 0 : 1)) {
                var suspicious = !id.startsWith("source.") && Suspicion.of(proportions(it), all);
                var learnt = Values.isLearnt(id) && !leftOut.contains(id) && (!suspicious || trusted.contains(id));
                found.add(made.with(learnt, suspicious));
            }
        });
        return found;
    }

    private List<Proportion> proportions(Seen it) {
        var proportions = new ArrayList<>(it.values.values());
        if (!it.isList && it.known.n() < all.n() && !it.values.containsKey(Characteristic.UNKNOWN)) {
            proportions.add(all.without(it.known));
        }
        return proportions;
    }

    private Characteristic make(String id, Seen it) {
        var numbers = !it.numbers.isEmpty() && it.values.size() > FEW_NUMBERS;
        if (numbers) {
            return numbers(id, it);
        }
        var common = it.values.entrySet().stream()
                .filter(each -> each.getValue().n() >= RARE && !each.getKey().equals(Characteristic.UNKNOWN))
                .sorted(Map.Entry.<String, Proportion>comparingByValue(Comparator.comparingLong(Proportion::n))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .toList();
        var covered = common.stream().mapToLong(each -> each.getValue().n()).sum();
        var isFree = it.values.size() > FREE_TEXT && covered * 2 < it.known.n();
        var values = new ArrayList<String>();
        if (!isFree) {
            common.stream().map(Map.Entry::getKey).sorted().forEach(values::add);
        }
        if (!it.isList) {
            if (isFree || covered < it.known.n()) {
                values.add(Characteristic.OTHER);
            }
            if (it.known.n() < all.n()) {
                values.add(Characteristic.UNKNOWN);
            }
        }
        return new Characteristic(id, it.isList ? Kind.LIST : Kind.CHOICE, values, List.of(), true, false);
    }

    /** About a fifth of all in each stretch, the ends rounded to two digits. */
    private Characteristic numbers(String id, Seen it) {
        var quantiles = Quantiles.of(
                it.numbers.stream().mapToDouble(Double::doubleValue).toArray());
        var cuts = new TreeSet<Double>();
        for (var share = 0.2; share < 0.9; share += 0.2) {
            var cut = rounded(quantiles.at(share));
            if (cut >= quantiles.at(0) && cut < quantiles.at(1)) {
                cuts.add(cut);
            }
        }
        var values = new ArrayList<String>();
        for (var i = 0; i <= cuts.size(); i++) {
            values.add(String.valueOf(i));
        }
        if (it.known.n() < all.n()) {
            values.add(Characteristic.UNKNOWN);
        }
        return new Characteristic(id, Kind.NUMBER, values, List.copyOf(cuts), true, false);
    }

    private static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        var unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
        return unit >= 1 ? Math.rint(value / unit) * unit : Math.rint(value * (1 / unit)) / (1 / unit);
    }
}
