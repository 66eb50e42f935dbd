package io.firsthand.insight;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.insight.Outlook.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlookTest {

    /**
     * Pipelines of which everything is known: the win rate is learnt from those that have ended, the range told, and then the
     * open ones end by chance. Eight of ten times what they bring lies in the range; sums come in steps, so a little more is
     * right as well.
     */
    @Test
    void theRangeHoldsWhatComesEightOfTenTimes() {
        for (var ended : new int[] {30, 300}) {
            var random = new Random(7);
            var held = 0;
            var trials = 600;
            for (var trial = 0; trial < trials; trial++) {
                held += holds(random, 0.15 + random.nextDouble() * 0.4, ended, 40) ? 1 : 0;
            }
            assertThat(held / (double) trials).as(ended + " ended").isBetween(0.77, 0.85);
        }
    }

    private static boolean holds(Random random, double rate, int ended, int open) {
        var won = 0;
        for (var i = 0; i < ended; i++) {
            won += random.nextDouble() < rate ? 1 : 0;
        }
        var likely = new double[open];
        Arrays.fill(likely, (double) won / ended);
        var amounts = new double[open];
        var brought = 0.0;
        for (var i = 0; i < open; i++) {
            amounts[i] = Math.round(20_000 * Math.exp(random.nextGaussian() * 0.8));
            brought += random.nextDouble() < rate ? amounts[i] : 0;
        }
        var range = Outlook.range(parts(likely, amounts), Outlook.spread(won, ended - won));
        return range.low() <= brought && brought <= range.high();
    }

    /** Twenty thousand opportunities of three chances, a few of them giants, against drawing each of them. */
    @Test
    void veryManyAreAsIfEachWereDrawn() {
        var random = new Random(3);
        var likely = new double[20_000];
        var amounts = new double[likely.length];
        for (var i = 0; i < likely.length; i++) {
            likely[i] = 0.1 + 0.3 * (i % 3);
            amounts[i] = 1_000 * Math.exp(random.nextGaussian() * 1.5);
        }
        for (var spread : new double[] {0, 0.3}) {
            var range = Outlook.range(parts(likely, amounts), spread);
            var slowly = oneByOne(random, likely, amounts, spread);
            var width = slowly[1] - slowly[0];
            assertThat(range.low()).isCloseTo(slowly[0], within(0.1 * width));
            assertThat(range.high()).isCloseTo(slowly[1], within(0.1 * width));
        }
    }

    /** The others of one chance as one part, as the database adds them up. */
    @Test
    void addedUpBeforeTheyAreAsIfTheyWereNot() {
        var random = new Random(5);
        var likely = new double[3_000];
        var amounts = new double[likely.length];
        for (var i = 0; i < likely.length; i++) {
            likely[i] = 0.2 + 0.1 * (i % 4);
            amounts[i] = i < Outlook.ONE_BY_ONE ? 90_000 + i : 1_000 + random.nextInt(9_000);
        }
        var alone = parts(likely, amounts);
        var together = new ArrayList<>(alone.subList(0, Outlook.ONE_BY_ONE));
        alone.subList(Outlook.ONE_BY_ONE, alone.size()).stream()
                .collect(groupingBy(Part::likely))
                .forEach((chance, some) -> together.add(new Part(
                        chance,
                        some.size(),
                        some.stream().mapToDouble(Part::amount).sum(),
                        some.stream().mapToDouble(Part::squares).sum())));

        var range = Outlook.range(together, 0.2);
        var same = Outlook.range(alone, 0.2);

        var width = same.high() - same.low();
        assertThat(range.low()).isCloseTo(same.low(), within(0.1 * width));
        assertThat(range.high()).isCloseTo(same.high(), within(0.1 * width));
    }

    private static List<Part> parts(double[] likely, double[] amounts) {
        return IntStream.range(0, likely.length)
                .mapToObj(it -> new Part(likely[it], 1, amounts[it], amounts[it] * amounts[it]))
                .toList();
    }

    private static double[] oneByOne(Random random, double[] likely, double[] amounts, double spread) {
        var sums = new double[4_000];
        for (var round = 0; round < sums.length; round++) {
            var rate = Math.exp(spread * random.nextGaussian());
            for (var i = 0; i < likely.length; i++) {
                sums[round] += random.nextDouble() < likely[i] * rate ? amounts[i] : 0;
            }
        }
        Arrays.sort(sums);
        return new double[] {sums[400], sums[3_600]};
    }

    /** Forty coins: the middle eighty of a hundred of a binomial of 40 and ½ lie between 16 and 24. */
    @Test
    void coinsFallAsTheBinomialSays() {
        var likely = new double[40];
        var amounts = new double[40];
        Arrays.fill(likely, 0.5);
        Arrays.fill(amounts, 1);

        var range = Outlook.range(parts(likely, amounts), 0);

        assertThat(range.low()).isCloseTo(16, within(1.0));
        assertThat(range.high()).isCloseTo(24, within(1.0));
        assertThat(Outlook.range(parts(likely, amounts), 0))
                .as("the same each time")
                .isEqualTo(range);
    }

    @Test
    void theLessHasEndedTheWiderItIs() {
        assertThat(Outlook.spread(0, 0)).isGreaterThan(Outlook.spread(2, 8));
        assertThat(Outlook.spread(2, 8)).isGreaterThan(Outlook.spread(20, 80));
        // √((1 − p) / (n p)) with p = 20.5 / 101 and n = 101.
        assertThat(Outlook.spread(20, 80)).isCloseTo(0.1971, within(1e-3));
        assertThat(Outlook.range(List.of(), 1).high()).isZero();
    }
}
