package io.firsthand.statistics;

/**
 * A probability whose log odds are a sum: a start and one weight for each column times its value. What each column
 * contributes can therefore be told, and adds up.
 */
public final class Linear {

    private final double start;
    private final double[] weights;

    public Linear(double start, double[] weights) {
        this.start = start;
        this.weights = weights.clone();
    }

    /** The log odds where all columns are 0. */
    public double start() {
        return start;
    }

    /** By how much the log odds rise with a column. */
    public double weight(int column) {
        return weights[column];
    }

    public int columns() {
        return weights.length;
    }

    /** Where these columns are 1 and all others 0. */
    public double logOdds(int... columns) {
        var sum = start;
        for (var it : columns) {
            sum += weights[it];
        }
        return sum;
    }

    public double logOdds(Rows rows, int row) {
        var sum = start;
        for (var place = rows.start(row); place < rows.end(row); place++) {
            sum += weights[rows.column(place)] * rows.value(place);
        }
        return sum;
    }

    public double probability(Rows rows, int row) {
        return probability(logOdds(rows, row));
    }

    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
