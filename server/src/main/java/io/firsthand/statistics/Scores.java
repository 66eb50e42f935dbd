package io.firsthand.statistics;

import java.util.List;

/**
 * How good probabilities were, now that it is known what came of it.
 *
 * @param auc how likely somebody who came to it was given more than somebody who didn't, ties counting half: the area under
 *     the ROC curve (Hanley and McNeil, Radiology 143 (1982) 29–36); ½ is no better than lot, also where all or none did
 * @param aucVariance of DeLong et al., Biometrics 44 (1988) 837–845
 * @param brier mean of (p − outcome)²: Brier, Monthly Weather Review 78 (1950) 1–3; 0 is best
 * @param logLoss mean of −ln of what was given to what happened; 0 is best
 * @param bins from the lowest probabilities to the highest, about equally many in each
 */
public record Scores(Proportion base, double auc, double aucVariance, double brier, double logLoss, List<Bin> bins) {

    /**
     * Some that were given about the same.
     *
     * @param given mean of what they were given, from {@code least} to {@code most}
     * @param seen how many of them came to it
     */
    public record Bin(double given, double least, double most, Proportion seen) {}

    public Scores {
        bins = List.copyOf(bins);
    }

    /** Of probabilities from 0 to 1; in at most so many bins, but with one probability in one bin only. */
    public static Scores of(double[] given, Outcomes outcomes, int bins) {
        return new Scoring(given, outcomes, bins).scores();
    }

    /** What came of each, by its number. */
    public interface Outcomes {
        boolean hit(int row);
    }

    /** auc ∓ z √variance, cut off at 0 and 1. */
    public Interval aucInterval(double level) {
        var around = Normal.z(level) * Math.sqrt(aucVariance);
        return new Interval(Math.max(0, auc - around), Math.min(1, auc + around));
    }

    /** What it would be if everybody were given the share of all: to hold {@code brier} against. */
    public double brierOfNone() {
        return base.share() * (1 - base.share());
    }

    /** Mean distance of given and seen over the bins, weighted by how many they hold. */
    public double calibrationError() {
        return base.n() == 0
                ? 0
                : bins.stream()
                                .mapToDouble(it -> Math.abs(it.given - it.seen.share()) * it.seen.n())
                                .sum()
                        / base.n();
    }
}
