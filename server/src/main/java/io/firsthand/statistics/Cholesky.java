package io.firsthand.statistics;

/** A symmetric positive matrix as the product of a triangle and its mirror: Golub and Van Loan, Matrix Computations, 4.2. */
final class Cholesky {

    private final int size;
    /** Row by row, on and below the diagonal. */
    private final double[] lower;

    private Cholesky(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /**
     * @param upper row by row, only what is on and above the diagonal is read; directions without any curvature get a tiny
     *     one, so that they stay where they are
     */
    static Cholesky of(double[] upper, int size) {
        var lower = new double[size * size];
        for (var j = 0; j < size; j++) {
            for (var i = j; i < size; i++) {
                var sum = upper[j * size + i];
                for (var k = 0; k < j; k++) {
                    sum -= lower[i * size + k] * lower[j * size + k];
                }
                if (i == j) {
                    lower[j * size + j] = Math.sqrt(Math.max(sum, 1e-10 * Math.max(1, upper[j * size + j])));
                } else {
                    lower[i * size + j] = sum / lower[j * size + j];
                }
            }
        }
        return new Cholesky(size, lower);
    }

    double[] solve(double[] right) {
        var x = right.clone();
        for (var i = 0; i < size; i++) {
            for (var k = 0; k < i; k++) {
                x[i] -= lower[i * size + k] * x[k];
            }
            x[i] /= lower[i * size + i];
        }
        for (var i = size - 1; i >= 0; i--) {
            for (var k = i + 1; k < size; k++) {
                x[i] -= lower[k * size + i] * x[k];
            }
            x[i] /= lower[i * size + i];
        }
        return x;
    }

    /** Of column after column of the inverse triangle, the squares below each place added up. */
    double[] diagonalOfInverse() {
        var diagonal = new double[size];
        var column = new double[size];
        for (var j = 0; j < size; j++) {
            for (var i = j; i < size; i++) {
                var sum = i == j ? 1.0 : 0.0;
                for (var k = j; k < i; k++) {
                    sum -= lower[i * size + k] * column[k];
                }
                column[i] = sum / lower[i * size + i];
                diagonal[j] += column[i] * column[i];
            }
        }
        return diagonal;
    }
}
