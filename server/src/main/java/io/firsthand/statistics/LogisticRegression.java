package io.firsthand.statistics;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Log odds as a sum of weights (Cox, J. R. Statist. Soc. B 20 (1958) 215–242), those that make what came of the rows most
 * likely, less ½ · ridge · Σ weight² (le Cessie and van Houwelingen, Applied Statistics 41 (1992) 191–201; the start is
 * not held back). With a ridge above 0 the weights are finite and unique even where a column foretells everything.
 *
 * <p>Assumes that rows are independent and that columns add up on the log odds; weights say what goes along with the
 * outcome, not what causes it.
 *
 * @param model start and weights
 * @param error of the start, then of each weight: square roots of the diagonal of the inverse of the penalised information
 * @param logLikelihood without the penalty
 * @param isConverged false if it was given up after {@value #MOST} rounds; the model is the best that was seen
 */
public record LogisticRegression(Linear model, Errors error, double logLikelihood, int rounds, boolean isConverged) {

    static final int MOST = 50;

    /** How far weights are off, as standard deviations. */
    public record Errors(double start, List<Double> weights) {
        public Errors {
            weights = List.copyOf(weights);
        }
    }

    /**
     * By Newton's method (iteratively reweighted least squares), halving steps that make it worse.
     *
     * @param ridge from 0; at 0 weights may grow without bound
     */
    public static LogisticRegression fit(Rows rows, double ridge) {
        return fit(rows, _ -> true, ridge);
    }

    /** To some of the rows, by their number. */
    public static LogisticRegression fit(Rows rows, IntPredicate taken, double ridge) {
        return new LogisticFit(rows, taken, ridge).fit();
    }
}
