package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {

    /** 15 comparisons of two treatments, Benjamini and Hochberg 1995, section 4.1: four are found at 0.05. */
    @Test
    void findsWhatBenjaminiAndHochbergFound() {
        var values = List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000);

        var adjusted = BenjaminiHochberg.adjusted(values);

        assertThat(adjusted.stream().filter(it -> it <= 0.05)).hasSize(4);
        assertThat(adjusted.get(3)).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(adjusted.get(5)).isCloseTo(0.0298 * 15 / 7, within(1e-12));
    }

    /** By the words of the paper: the greatest k with p₍ₖ₎ ≤ k q / m, and all up to it. */
    @Test
    void findsAtEveryRateWhatASlowTwinFinds() {
        var random = new Random(6);
        for (var round = 0; round < 300; round++) {
            var values = random.doubles(1 + random.nextInt(30))
                    .map(it -> it * it * it)
                    .boxed()
                    .toList();
            var sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
            var q = random.nextDouble();
            var limit = IntStream.range(0, sorted.size())
                    .filter(k -> sorted.get(k) <= (k + 1) * q / sorted.size())
                    .mapToDouble(sorted::get)
                    .max()
                    .orElse(-1);

            var adjusted = BenjaminiHochberg.adjusted(values);

            for (var i = 0; i < values.size(); i++) {
                assertThat(adjusted.get(i) <= q).isEqualTo(values.get(i) <= limit);
            }
        }
    }

    @Test
    void nothingLookedAtFindsNothing() {
        assertThat(BenjaminiHochberg.adjusted(List.of())).isEmpty();
    }

    /** The lady tasting tea (Fisher 1935), and convictions of like-sex twins of criminals (Lange 1929), as in R's manual. */
    @ParameterizedTest
    @CsvSource({"3, 4, 1, 4, 0.4857143", "2, 17, 10, 13, 0.0005367", "0, 10, 0, 20, 1", "0, 0, 3, 20, 1"})
    void fishersTestIsAsPublished(long a, long m, long b, long n, double p) {
        assertThat(new TwoProportions(new Proportion(a, m), new Proportion(b, n)).fisher())
                .isCloseTo(p, within(6e-8));
    }

    @Test
    void fishersTestIsThatOfASlowTwin() {
        var random = new Random(12);
        for (var round = 0; round < 300; round++) {
            var n1 = 1 + random.nextInt(60);
            var n2 = 1 + random.nextInt(200);
            var it = new TwoProportions(
                    new Proportion(random.nextInt(n1 + 1), n1), new Proportion(random.nextInt(n2 + 1), n2));
            assertThat(it.fisher()).as("%s", it).isCloseTo(slowly(it), within(1e-9));
        }
    }

    private static double slowly(TwoProportions it) {
        var hits = it.one().hits() + it.other().hits();
        var observed = ways(it, it.one().hits(), hits);
        var rare = BigInteger.ZERO;
        var all = BigInteger.ZERO;
        for (var x = Math.max(0, hits - it.other().n());
                x <= Math.min(hits, it.one().n());
                x++) {
            var ways = ways(it, x, hits);
            all = all.add(ways);
            rare = ways.compareTo(observed) <= 0 ? rare.add(ways) : rare;
        }
        return new BigDecimal(rare)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger ways(TwoProportions it, long x, long hits) {
        return choose(it.one().n(), x).multiply(choose(it.other().n(), hits - x));
    }

    private static BigInteger choose(long n, long k) {
        return LongStream.rangeClosed(1, k)
                .boxed()
                .reduce(
                        BigInteger.ONE,
                        (ways, i) ->
                                ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i)),
                        BigInteger::multiply);
    }

    @Test
    void fishersTestIsQuickAndRightOfMillions() {
        var same = new TwoProportions(new Proportion(100_000, 500_000), new Proportion(100_010, 500_000));
        var other = new TwoProportions(new Proportion(130_000, 500_000), new Proportion(100_000, 500_000));

        assertThat(same.fisher()).isBetween(0.95, 1.0);
        assertThat(other.fisher()).isBetween(0.0, 1e-100);
    }

    @Test
    void intervalsOf80PercentOfARatioHoldTheTruthIn80Percent() {
        var random = new Random(13);
        var held = 0;
        var samples = 20_000;
        for (var i = 0; i < samples; i++) {
            var p1 = 0.1 + 0.5 * random.nextDouble();
            var p2 = 0.1 + 0.5 * random.nextDouble();
            var it = new TwoProportions(
                    draw(p1, 20 + random.nextInt(150), random), draw(p2, 20 + random.nextInt(150), random));
            held += it.ratio(0.8).contains(p1 / p2) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.78, 0.82);
    }

    private static Proportion draw(double p, int n, Random random) {
        return new Proportion(random.doubles(n).filter(it -> it < p).count(), n);
    }

    @Test
    void aRatioStaysMeaningfulWithoutHits() {
        var none = new TwoProportions(new Proportion(0, 40), new Proportion(10, 40));
        var all = new TwoProportions(new Proportion(10, 40), new Proportion(0, 40));
        var neither = new TwoProportions(new Proportion(0, 40), new Proportion(0, 40));

        assertThat(none.ratio()).isZero();
        assertThat(none.ratio(0.8).low()).isZero();
        assertThat(none.ratio(0.8).high()).isBetween(0.05, 0.4);
        assertThat(all.ratio(0.8).low()).isBetween(2.0, 10.0);
        assertThat(all.ratio(0.8).high()).isInfinite();
        assertThat(neither.ratio()).isNaN();
        assertThat(neither.ratio(0.8)).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        assertThat(new TwoProportions(new Proportion(0, 0), new Proportion(0, 0)).ratio(0.8))
                .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    }

    /** Admissions to Berkeley by sex and department (Bickel, Hammel and O’Connell, Science 187 (1975) 398–404). */
    private static MantelHaenszel admissions() {
        return new MantelHaenszel(List.of(
                stratum(512, 825, 89, 108),
                stratum(353, 560, 17, 25),
                stratum(120, 325, 202, 593),
                stratum(138, 417, 131, 375),
                stratum(53, 191, 94, 393),
                stratum(22, 373, 24, 341)));
    }

    private static TwoProportions stratum(long a, long m, long b, long n) {
        return new TwoProportions(new Proportion(a, m), new Proportion(b, n));
    }

    /** As R's mantelhaen.test prints it. */
    @Test
    void whatIsComparedWithinStrataIsAsPublished() {
        var found = admissions();

        assertThat(found.oddsRatio()).isCloseTo(0.9046968, within(1e-7));
        assertThat(found.oddsRatio(0.95).low()).isCloseTo(0.7719074, within(1e-6));
        assertThat(found.oddsRatio(0.95).high()).isCloseTo(1.0603298, within(1e-6));
        assertThat(found.p()).isCloseTo(0.2323, within(0.0001));
        var crude = new TwoProportions(new Proportion(1198, 2691), new Proportion(557, 1835));
        assertThat(crude.ratio(0.95).low()).isGreaterThan(1.3);
        assertThat(found.ratio()).isBetween(0.9, 1.0);
        assertThat(found.ratio(0.95).contains(1)).isTrue();
    }

    @Test
    void theCommonRatioIsThatOfEachStratumIfAllAreAlike() {
        var found = new MantelHaenszel(List.of(stratum(20, 100, 10, 100), stratum(80, 200, 40, 200)));

        assertThat(found.ratio()).isCloseTo(2, within(1e-12));
        assertThat(new MantelHaenszel(List.of(stratum(20, 100, 10, 100))).ratio())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void strataWithNothingToCompareSayNothing() {
        var found = new MantelHaenszel(List.of(stratum(20, 100, 10, 100), stratum(5, 9, 0, 0)));

        assertThat(found.ratio()).isCloseTo(2, within(1e-12));
        assertThat(new MantelHaenszel(List.of()).p()).isEqualTo(1);
        assertThat(new MantelHaenszel(List.of()).ratio(0.8)).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    }
}
