package io.firsthand.statistics;

import java.util.List;

/**
 * What groups of one kind have in common, so that small ones borrow from the others: empirical Bayes with a beta
 * distribution of the shares of groups.
 *
 * <p>Model: group i has a share pᵢ of its own, drawn from Beta(ms, (1 − m)s); its hits are binomial. m and s are fitted by
 * the marginal likelihood ∏ B(hᵢ + ms, nᵢ − hᵢ + (1 − m)s) / B(ms, (1 − m)s) (Skellam, J. R. Statist. Soc. B 10 (1948)
 * 257–261), with a uniform prior on m and n₀ / (n₀ + s)² on s, n₀ = {@value #HALF}: a uniform prior on how much a group of
 * ten borrows (Christiansen and Morris, J. Amer. Statist. Assoc. 92 (1997) 618–632), so that one group, or groups that
 * happen to be alike, don't pretend to know the spread. What is not known of m and s stays in the answer: posteriors are averaged over
 * a grid of both, weighted by their likelihood, and given as the beta distribution with the same mean and variance.
 *
 * <p>Assumes that nothing else is known to set the groups apart, and that leads convert independently. Counts may be
 * fractional: of leads too young to have converted count the share of their time that has passed, as
 * {@link KaplanMeier#passed} says, in {@code n}. That understates the variance a little, by p²·Σf(1 − f).
 *
 * @param prior at the most likely m and s: to tell people how many leads the others are worth
 * @param grid weights add up to 1
 */
public record BetaBinomial(Beta prior, List<Weighted> grid) {

    static final double HALF = 10;

    /** Hits of so many, either perhaps fractional; hits beyond n raise n. */
    public record Count(double hits, double n) {

        public Count {
            if (!(hits >= 0) || !(n >= 0)) {
                throw new IllegalArgumentException(hits + " of " + n);
            }
            n = Math.max(n, hits);
        }

        public static Count of(Proportion it) {
            return new Count(it.hits(), it.n());
        }
    }

    /** One possible prior, and how likely it is. */
    public record Weighted(Beta prior, double weight) {}

    public BetaBinomial {
        grid = List.copyOf(grid);
    }

    /** To groups of one kind; without any, every share is as likely as any other. */
    public static BetaBinomial fit(List<Count> groups) {
        return new BetaBinomialFit(groups).fit();
    }

    /** What is known of the share of a group with these counts, the group being one of those fitted or a new one. */
    public Beta posterior(double hits, double n) {
        var count = new Count(hits, n);
        var mean = 0.0;
        var square = 0.0;
        for (var it : grid) {
            var beta = new Beta(it.prior.a() + count.hits, it.prior.b() + count.n - count.hits);
            mean += it.weight * beta.mean();
            square += it.weight * (beta.variance() + beta.mean() * beta.mean());
        }
        return Beta.of(mean, square - mean * mean);
    }
}
