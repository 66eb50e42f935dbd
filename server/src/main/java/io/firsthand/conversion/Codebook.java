package io.firsthand.conversion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns what leads have into numbers of columns, one column for each value of each characteristic; those that are learnt
 * from come first.
 */
final class Codebook {

    private final List<Characteristic> all;
    private final int[] starts;
    private final int learnt;

    Codebook(List<Characteristic> characteristics) {
        all = characteristics.stream()
                .sorted((a, b) -> Boolean.compare(b.learnt(), a.learnt()))
                .toList();
        starts = new int[all.size() + 1];
        var known = 0;
        for (var i = 0; i < all.size(); i++) {
            starts[i + 1] = starts[i] + all.get(i).values().size();
            known = all.get(i).learnt() ? starts[i + 1] : known;
        }
        learnt = known;
    }

    List<Characteristic> characteristics() {
        return all;
    }

    /** The first column of a characteristic. */
    int start(int characteristic) {
        return starts[characteristic];
    }

    /** −1 if there is no such value. */
    int column(String characteristic, String value) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(characteristic)) {
                var place = all.get(i).values().indexOf(value);
                return place < 0 ? -1 : starts[i] + place;
            }
        }
        return -1;
    }

    int columns() {
        return starts[all.size()];
    }

    /** How many columns, the first, the probability is learnt from. */
    int learnt() {
        return learnt;
    }

    /** The columns of a lead, ascending. */
    int[] columns(Map<String, Object> values) {
        var columns = new int[all.size() * 2];
        var many = 0;
        for (var i = 0; i < all.size(); i++) {
            var it = all.get(i);
            var value = values.get(it.id());
            if (value instanceof List<?> list) {
                var from = many;
                for (var one : list) {
                    var place = it.values().indexOf(String.valueOf(one));
                    if (place >= 0) {
                        columns = many == columns.length ? Arrays.copyOf(columns, many * 2) : columns;
                        columns[many++] = starts[i] + place;
                    }
                }
                Arrays.sort(columns, from, many);
            } else if (it.kind() != Characteristic.Kind.LIST) {
                var place = it.place(value);
                if (place >= 0) {
                    columns = many == columns.length ? Arrays.copyOf(columns, many * 2) : columns;
                    columns[many++] = starts[i] + place;
                }
            }
        }
        return Arrays.copyOf(columns, many);
    }
}
