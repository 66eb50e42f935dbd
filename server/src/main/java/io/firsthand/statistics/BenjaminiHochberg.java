package io.firsthand.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Looking at many things at once: which p-values still say something when so many were looked at. Benjamini and
 * Hochberg, J. R. Statist. Soc. B 57 (1995) 289–300.
 *
 * <p>Of those found at a rate q, on average no more than the share q are found by chance. Holds for independent
 * p-values and for such that are positively dependent (Benjamini and Yekutieli 2001).
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * In the same order: the smallest rate at which each is found, min over j ≥ i of p₍ⱼ₎ · m / j, at most 1. What is
     * not more than q is found at q.
     *
     * @param values from 0 to 1
     */
    public static List<Double> adjusted(List<Double> values) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < values.size(); i++) {
            if (!(values.get(i) >= 0 && values.get(i) <= 1)) {
                throw new IllegalArgumentException("Not from 0 to 1: " + values.get(i));
            }
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(values.get(b), values.get(a)));
        var adjusted = new ArrayList<>(values);
        var least = 1.0;
        for (var i = 0; i < order.size(); i++) {
            var rank = order.size() - i;
            least = Math.min(least, values.get(order.get(i)) * order.size() / rank);
            adjusted.set(order.get(i), least);
        }
        return List.copyOf(adjusted);
    }
}
