package io.firsthand.statistics;

/** What Newton's method needs to know of some rows: likelihood, slope and curvature at certain weights. */
final class LogisticSums {

    private final int size;
    private final double[] slope;
    private final double[] curvature;
    double likelihood;
    long seen;
    long hits;

    LogisticSums(int size) {
        this.size = size;
        slope = new double[size];
        curvature = new double[size * size];
    }

    /** The first weight is the start. */
    void add(Rows rows, int row, double[] weights) {
        var from = rows.start(row);
        var to = rows.end(row);
        var sum = weights[0];
        for (var i = from; i < to; i++) {
            sum += weights[rows.column(i) + 1] * rows.value(i);
        }
        var hit = rows.hit(row);
        var p = 1 / (1 + Math.exp(-sum));
        var error = (hit ? 1 : 0) - p;
        var spread = p * (1 - p);
        seen++;
        hits += hit ? 1 : 0;
        likelihood += hit ? -softplus(-sum) : -softplus(sum);
        slope[0] += error;
        curvature[0] += spread;
        for (var i = from; i < to; i++) {
            var column = rows.column(i) + 1;
            var value = rows.value(i);
            slope[column] += error * value;
            curvature[column] += spread * value;
            for (var j = from; j < to; j++) {
                var other = rows.column(j) + 1;
                if (other >= column) {
                    curvature[column * size + other] += spread * value * rows.value(j);
                }
            }
        }
    }

    /** ln(1 + eˣ) without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    void add(LogisticSums other) {
        for (var i = 0; i < slope.length; i++) {
            slope[i] += other.slope[i];
        }
        for (var i = 0; i < curvature.length; i++) {
            curvature[i] += other.curvature[i];
        }
        likelihood += other.likelihood;
        seen += other.seen;
        hits += other.hits;
    }

    double value(double[] weights, double ridge) {
        var squares = 0.0;
        for (var i = 1; i < size; i++) {
            squares += weights[i] * weights[i];
        }
        return likelihood - ridge * squares / 2;
    }

    double[] slope(double[] weights, double ridge) {
        var result = slope.clone();
        for (var i = 1; i < size; i++) {
            result[i] -= ridge * weights[i];
        }
        return result;
    }

    /** Row by row; only on and above the diagonal. */
    double[] curvature(double ridge) {
        var result = curvature.clone();
        for (var i = 1; i < size; i++) {
            result[i * size + i] += ridge;
        }
        return result;
    }
}
