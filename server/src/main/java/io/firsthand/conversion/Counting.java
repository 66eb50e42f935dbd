package io.firsthand.conversion;

import io.firsthand.conversion.Study.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up leads by the columns that they have, by channel and by what came of them. */
final class Counting {

    private static final int MOST_CHANNELS = 40;

    private final Codebook codebook;
    private final List<Horizon> horizons;
    private final Map<String, long[]> byChannel = new LinkedHashMap<>();
    private final Map<String, long[]> base = new LinkedHashMap<>();

    Counting(Codebook codebook, List<Horizon> horizons) {
        this.codebook = codebook;
        this.horizons = horizons;
    }

    void take(Past past, int[] columns) {
        var channel = byChannel.size() < MOST_CHANNELS || byChannel.containsKey(past.channel())
                ? past.channel()
                : Characteristic.OTHER;
        var cells = byChannel.computeIfAbsent(channel, _ -> new long[codebook.columns() * Study.CELLS]);
        var all = base.computeIfAbsent(channel, _ -> new long[Study.CELLS]);
        for (var horizon : horizons) {
            if (horizon.counts(past)) {
                var at = horizon.goal().place() * 2;
                var came = past.came(horizon.goal()) ? 1 : 0;
                all[at]++;
                all[at + 1] += came;
                for (var column : columns) {
                    cells[column * Study.CELLS + at]++;
                    cells[column * Study.CELLS + at + 1] += came;
                }
            }
        }
    }

    List<String> channels() {
        return List.copyOf(byChannel.keySet());
    }

    List<Long> base() {
        var counts = new ArrayList<Long>();
        base.values().forEach(it -> add(counts, it, 0));
        return counts;
    }

    List<Counted> counted() {
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < codebook.characteristics().size(); i++) {
            var it = codebook.characteristics().get(i);
            var values = new ArrayList<List<Long>>();
            for (var value = 0; value < it.values().size(); value++) {
                var counts = new ArrayList<Long>();
                var column = codebook.start(i) + value;
                byChannel.values().forEach(cells -> add(counts, cells, column));
                values.add(counts);
            }
            counted.add(new Counted(it, values));
        }
        return counted;
    }

    private static void add(List<Long> into, long[] cells, int column) {
        for (var i = 0; i < Study.CELLS; i++) {
            into.add(cells[column * Study.CELLS + i]);
        }
    }
}
