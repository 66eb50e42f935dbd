package io.firsthand.statistics;

/**
 * One share beside another, of separate samples: leads with a characteristic, and those without.
 *
 * <p>Says how they differ, not why.
 */
public record TwoProportions(Proportion one, Proportion other) {

    private static final double TIES = 1 + 1e-7;

    /** See {@link Proportion#minus}. */
    public Interval difference(double level) {
        return one.minus(other, level);
    }

    /** The one share divided by the other; not a number where both are 0, infinite where only the other is. */
    public double ratio() {
        return one.share() / other.share();
    }

    /**
     * Where the ratio lies, from the Wilson intervals (l₁, u₁), (l₂, u₂) of both shares: MOVER-R of Donner and Zou, Stat.
     * Methods Med. Res. 21 (2012) 347–359. From l₁(2p₁ − l₁) / (p₁p₂ + √((p₁p₂)² − l₁u₂(2p₁ − l₁)(2p₂ − u₂))) to
     * (p₁p₂ + √((p₁p₂)² − u₁l₂(2p₁ − u₁)(2p₂ − l₂))) / (l₂(2p₂ − l₂)). Stays meaningful for no hits at all; infinite
     * above where the other has none.
     */
    public Interval ratio(double level) {
        var p1 = one.share();
        var p2 = other.share();
        var of1 = one.wilson(level);
        var of2 = other.wilson(level);
        var l1 = of1.low() * (2 * p1 - of1.low());
        var u1 = of1.high() * (2 * p1 - of1.high());
        var l2 = of2.low() * (2 * p2 - of2.low());
        var u2 = of2.high() * (2 * p2 - of2.high());
        var square = p1 * p2 * p1 * p2;
        var low = l1 <= 0 ? 0 : l1 / (p1 * p2 + Math.sqrt(Math.max(0, square - l1 * u2)));
        var high = l2 <= 0 ? Double.POSITIVE_INFINITY : (p1 * p2 + Math.sqrt(Math.max(0, square - u1 * l2))) / l2;
        return new Interval(Math.min(low, high), high);
    }

    /**
     * How likely so uneven a split, or a more uneven one, would be if there were no difference: Fisher's exact test, two
     * sided, adding up all splits with the same totals that are not likelier than this one (Fisher 1935; the tolerance
     * for ties is R's). 1 if there is nothing to compare.
     */
    public double fisher() {
        var n1 = one.n();
        var n2 = other.n();
        var hits = one.hits() + other.hits();
        var least = Math.max(0, hits - n2);
        var most = Math.min(hits, n1);
        if (least == most) {
            return 1;
        }
        var mode = Math.clamp((long) Math.floor((hits + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0)), least, most);
        var observed = chance(one.hits(), hits) - chance(mode, hits);
        var limit = Math.exp(observed) * TIES;
        var all = 1.0;
        var rare = limit >= 1 ? 1.0 : 0;
        for (var side = -1; side <= 1; side += 2) {
            var term = 1.0;
            for (var x = mode; side > 0 ? x < most : x > least; x += side) {
                term *= side > 0
                        ? (double) (n1 - x) * (hits - x) / ((x + 1.0) * (n2 - hits + x + 1.0))
                        : (double) x * (n2 - hits + x) / ((n1 - x + 1.0) * (hits - x + 1.0));
                all += term;
                rare += term <= limit ? term : 0;
                if (term < 1e-18 && (term < limit * 1e-18 || term == 0)) {
                    break;
                }
            }
        }
        return Math.min(1, rare / all);
    }

    /** The logarithm of how likely so many of the hits are of the first, but for what is the same for all. */
    private double chance(long x, long hits) {
        return Gamma.logChoose(one.n(), x) + Gamma.logChoose(other.n(), hits - x);
    }
}
