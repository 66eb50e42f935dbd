package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.statistics.BetaBinomial.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {

    /** Tumours in 71 groups of rats: Tarone 1982, table 5.1 of Gelman et al., Bayesian Data Analysis, 3rd ed. */
    private static final int[] TUMOURS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 5, 2, 5, 3, 2,
        7, 7, 3, 3, 2, 9, 10, 4, 4, 4, 4, 4, 4, 4, 10, 4, 4, 4, 5, 11, 12, 5, 5, 6, 5, 6, 6, 6, 6, 16, 15, 15, 9, 4
    };

    private static final int[] RATS = {
        20, 20, 20, 20, 20, 20, 20, 19, 19, 19, 19, 18, 18, 17, 20, 20, 20, 20, 19, 19, 18, 18, 25, 24, 23, 20, 20, 20,
                20,
        20, 20, 10, 49, 19, 46, 27, 17, 49, 47, 20, 20, 13, 48, 50, 20, 20, 20, 20, 20, 20, 20, 48, 19, 19, 19, 22, 46,
                49,
        20, 20, 23, 19, 22, 20, 20, 20, 52, 46, 47, 24, 14
    };

    /** The book's posterior means of the two parameters, with another vague prior, are 2.4 and 14.3. */
    @Test
    void findsThePriorOfThePublishedGroups() {
        var found = BetaBinomial.fit(rats());

        assertThat(found.prior().mean()).isCloseTo(2.4 / 16.7, within(0.006));
        assertThat(found.prior().a() + found.prior().b()).isBetween(11.0, 22.0);
    }

    /** The grid of the twin is much finer and wider, and the mixture is not replaced by one distribution. */
    @Test
    void posteriorsAreThoseOfASlowTwin() {
        var rats = rats();
        var found = BetaBinomial.fit(rats);
        var mean = 0.0;
        var square = 0.0;
        var below = 0.0;
        var sum = 0.0;
        var at = found.posterior(4, 14).quantile(0.9);
        for (var logit = -2.6; logit < -1.0; logit += 0.02) {
            for (var logSize = 0.7; logSize < 6; logSize += 0.05) {
                var s = Math.exp(logSize);
                var m = 1 / (1 + Math.exp(-logit));
                var log = Math.log(m * (1 - m)) + logSize - 2 * Math.log(BetaBinomial.HALF + s);
                for (var it : rats) {
                    log += beta(it.hits() + m * s, it.n() - it.hits() + (1 - m) * s) - beta(m * s, (1 - m) * s);
                }
                var weight = Math.exp(log + 730);
                var posterior = new Beta(4 + m * s, 10 + (1 - m) * s);
                sum += weight;
                mean += weight * posterior.mean();
                square += weight * (posterior.variance() + posterior.mean() * posterior.mean());
                below += weight * posterior.below(at);
            }
        }
        mean /= sum;

        assertThat(found.posterior(4, 14).mean()).isCloseTo(mean, within(0.0005));
        assertThat(found.posterior(4, 14).variance()).isCloseTo(square / sum - mean * mean, within(0.0001));
        assertThat(below / sum).isCloseTo(0.9, within(0.005));
    }

    private static double beta(double a, double b) {
        return Gamma.log(a) + Gamma.log(b) - Gamma.log(a + b);
    }

    private static List<Count> rats() {
        var groups = new ArrayList<Count>();
        for (var i = 0; i < RATS.length; i++) {
            groups.add(new Count(TUMOURS[i], RATS[i]));
        }
        return groups;
    }

    /** Groups as sources are: some dozens, from 3 to 150 leads each; and few groups, where the prior is hardly known. */
    @Test
    void intervalsOf80PercentHoldTheTruthIn80Percent() {
        assertThat(coverage(new Beta(2, 14), 30, 300)).isBetween(0.78, 0.82);
        assertThat(coverage(new Beta(6, 14), 12, 600)).isBetween(0.78, 0.82);
    }

    private static double coverage(Beta truth, int groups, int rounds) {
        var random = new Random(17);
        var held = 0;
        for (var round = 0; round < rounds; round++) {
            var shares = new double[groups];
            var counts = new ArrayList<Count>();
            for (var i = 0; i < groups; i++) {
                shares[i] = truth.quantile(random.nextDouble());
                var n = 3 + (int) (147 * random.nextDouble() * random.nextDouble());
                var hits = 0;
                for (var lead = 0; lead < n; lead++) {
                    hits += random.nextDouble() < shares[i] ? 1 : 0;
                }
                counts.add(new Count(hits, n));
            }
            var found = BetaBinomial.fit(counts);
            for (var i = 0; i < groups; i++) {
                var it = counts.get(i);
                held += found.posterior(it.hits(), it.n()).interval(0.8).contains(shares[i]) ? 1 : 0;
            }
        }
        return (double) held / (rounds * groups);
    }

    @Test
    void aSmallGroupBorrowsFromTheOthersAndALargeOneDoesNot() {
        var found = BetaBinomial.fit(List.of(
                new Count(30, 100), new Count(22, 80), new Count(35, 120), new Count(3, 3), new Count(180, 300)));

        assertThat(found.posterior(3, 3).mean()).isBetween(0.35, 0.8);
        assertThat(found.posterior(180, 300).mean()).isCloseTo(0.6, within(0.02));
    }

    @Test
    void saysSomethingTrueOfNothingOfOneGroupAndOfGroupsWithoutAnyDifference() {
        assertThat(BetaBinomial.fit(List.of()).posterior(0, 0).mean()).isCloseTo(0.5, within(0.01));
        assertThat(BetaBinomial.fit(List.of(new Count(1, 1))).posterior(1, 1).mean())
                .isBetween(0.5, 1.0);
        var allWon = BetaBinomial.fit(List.of(new Count(50, 50), new Count(20, 20)));
        assertThat(allWon.posterior(20, 20).interval(0.8).low()).isBetween(0.85, 1.0);
        var noneWon = BetaBinomial.fit(List.of(new Count(0, 1_000_000)));
        assertThat(noneWon.posterior(0, 1_000_000).mean()).isLessThan(1e-4);
        assertThat(BetaBinomial.fit(List.of(new Count(3, 2.5)))
                        .posterior(3, 2.5)
                        .mean())
                .isBetween(0.4, 1.0);
    }
}
