package io.firsthand.statistics;

import io.firsthand.statistics.BetaBinomial.Count;
import io.firsthand.statistics.BetaBinomial.Weighted;
import java.util.ArrayList;
import java.util.List;

/** Searches the most likely mean and size of a beta prior on a grid that grows finer, and weighs those around it. */
final class BetaBinomialFit {

    private static final int SIDE = 17;
    private static final int ROUNDS = 9;
    private static final double[] LOW = {-14, Math.log(0.02)};
    private static final double[] HIGH = {14, Math.log(1e8)};
    /** How much less likely, as a logarithm, something may be that is still weighed. */
    private static final double DEPTH = 12;

    private final List<Count> groups;

    BetaBinomialFit(List<Count> groups) {
        this.groups = groups.stream().filter(it -> it.n() > 0).toList();
    }

    BetaBinomial fit() {
        var best = search();
        return new BetaBinomial(prior(best[0], best[1]), weigh(best));
    }

    private double[] search() {
        var best = new double[] {0, Math.log(BetaBinomial.HALF)};
        var half = new double[] {(HIGH[0] - LOW[0]) / 2, (HIGH[1] - LOW[1]) / 2};
        var middle = new double[] {(HIGH[0] + LOW[0]) / 2, (HIGH[1] + LOW[1]) / 2};
        for (var round = 0; round < ROUNDS; round++) {
            var most = Double.NEGATIVE_INFINITY;
            for (var i = 0; i < SIDE; i++) {
                for (var j = 0; j < SIDE; j++) {
                    var x = within(0, middle[0] + half[0] * at(i));
                    var y = within(1, middle[1] + half[1] * at(j));
                    var value = likelihood(x, y);
                    if (value > most) {
                        most = value;
                        best = new double[] {x, y};
                    }
                }
            }
            middle = best.clone();
            half[0] *= 0.35;
            half[1] *= 0.35;
        }
        return best;
    }

    private List<Weighted> weigh(double[] best) {
        var top = likelihood(best[0], best[1]);
        double[][] ends = {ends(best, 0, top), ends(best, 1, top)};
        var grid = new ArrayList<Weighted>();
        var sum = 0.0;
        for (var i = 0; i < SIDE; i++) {
            for (var j = 0; j < SIDE; j++) {
                var x = ends[0][0] + (ends[0][1] - ends[0][0]) * (at(i) + 1) / 2;
                var y = ends[1][0] + (ends[1][1] - ends[1][0]) * (at(j) + 1) / 2;
                var weight = Math.exp(likelihood(x, y) - top);
                if (weight > 1e-5) {
                    grid.add(new Weighted(prior(x, y), weight));
                    sum += weight;
                }
            }
        }
        var whole = sum;
        return grid.stream()
                .map(it -> new Weighted(it.prior(), it.weight() / whole))
                .toList();
    }

    /** How far one may go from the best to either side before it is too unlikely. */
    private double[] ends(double[] best, int axis, double top) {
        var ends = new double[2];
        for (var side = 0; side < 2; side++) {
            var inside = 0.0;
            var outside = side == 0 ? best[axis] - LOW[axis] : HIGH[axis] - best[axis];
            for (var i = 0; i < 40; i++) {
                var half = (inside + outside) / 2;
                var point = best.clone();
                point[axis] += side == 0 ? -half : half;
                if (likelihood(point[0], point[1]) < top - DEPTH) {
                    outside = half;
                } else {
                    inside = half;
                }
            }
            ends[side] = best[axis] + (side == 0 ? -outside : outside);
        }
        return ends;
    }

    /** The logarithm of the marginal likelihood times that of the prior, by the logit of m and the logarithm of s. */
    private double likelihood(double logit, double logSize) {
        var prior = prior(logit, logSize);
        var a = prior.a();
        var b = prior.b();
        var size = a + b;
        var each = Gamma.log(size) - Gamma.log(a) - Gamma.log(b);
        var sum = Math.log(prior.mean()) + Math.log(b / size) + logSize - 2 * Math.log(BetaBinomial.HALF + size);
        for (var it : groups) {
            sum += each + Gamma.log(it.hits() + a) + Gamma.log(it.n() - it.hits() + b) - Gamma.log(it.n() + size);
        }
        return sum;
    }

    private static Beta prior(double logit, double logSize) {
        var size = Math.exp(logSize);
        return new Beta(size / (1 + Math.exp(-logit)), size / (1 + Math.exp(logit)));
    }

    private static double within(int axis, double value) {
        return Math.clamp(value, LOW[axis], HIGH[axis]);
    }

    private static double at(int step) {
        return 2.0 * step / (SIDE - 1) - 1;
    }
}
