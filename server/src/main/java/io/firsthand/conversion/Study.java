package io.firsthand.conversion;

import io.firsthand.statistics.Proportion;
import io.firsthand.statistics.Scores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one look at all leads found.
 *
 * @param leads that were looked at; {@code counted} of these, by goal, were old enough
 * @param channels by which everything is counted, in the order of the counts
 * @param base of all leads: for each channel, for each goal, how many were counted and how many of them came to it
 * @param model null if there is none, and then {@code without} says why
 */
record Study(
        Instant asOf,
        long leads,
        List<Horizon> horizons,
        List<String> channels,
        List<Long> base,
        List<Counted> characteristics,
        @Nullable Model model,
        @Nullable Without without) {

    static final int CELLS = Goal.values().length * 2;

    Study {
        horizons = List.copyOf(horizons);
        channels = List.copyOf(channels);
        base = List.copyOf(base);
        characteristics = List.copyOf(characteristics);
    }

    /** Why there is no probability. */
    enum Without {
        /** Fewer than {@value Learning#ENOUGH} leads came to the goal, or fewer than that didn't. */
        TOO_FEW,
        /** What was learnt from some leads told of the others no more than lot. */
        NO_BETTER_THAN_LOT
    }

    /** One characteristic with the counts of each of its values. */
    record Counted(Characteristic characteristic, List<List<Long>> counts) {
        Counted {
            counts = List.copyOf(counts);
        }
    }

    /** What two values together add. */
    record Pair(int first, int second) {}

    /**
     * How the probability is reckoned.
     *
     * @param weights of the columns of the {@link Codebook} that are learnt from, then of the pairs; on the log odds
     * @param shares of the leads that have each of them, so that one can tell what is usual
     */
    record Model(
            Goal goal,
            double ridge,
            double start,
            List<Double> weights,
            List<Double> errors,
            List<Double> shares,
            List<Pair> pairs,
            Scores scores,
            Scores bayes) {
        Model {
            weights = List.copyOf(weights);
            errors = List.copyOf(errors);
            shares = List.copyOf(shares);
            pairs = List.copyOf(pairs);
        }
    }

    Codebook codebook() {
        return new Codebook(
                characteristics.stream().map(Counted::characteristic).toList());
    }

    Horizon horizon(Goal goal) {
        return horizons.get(goal.place());
    }

    /** Of one channel, by its place. */
    static Proportion in(List<Long> counts, int channel, Goal goal) {
        var at = channel * CELLS + goal.place() * 2;
        return new Proportion(counts.get(at + 1), counts.get(at));
    }

    /** Of one channel, or of all. */
    Proportion of(List<Long> counts, Optional<String> channel, Goal goal) {
        if (channel.isPresent()) {
            var place = channels.indexOf(channel.get());
            return place < 0 ? new Proportion(0, 0) : in(counts, place, goal);
        }
        var sum = new Proportion(0, 0);
        for (var i = 0; i < channels.size(); i++) {
            sum = sum.plus(in(counts, i, goal));
        }
        return sum;
    }
}
