package io.firsthand.criterion;

/**
 * Which unknown supporting criteria could make the difference: those for which the others can bring a sum of points that
 * reaches the threshold with it and not without it.
 */
final class Pivots {

    private final Truth[] truths;
    private final Weight[] weights;
    private final int[] points;
    private final int need;

    /**
     * @param points of each criterion
     * @param need what is still lacking
     */
    Pivots(Truth[] truths, Weight[] weights, int[] points, int need) {
        this.truths = truths;
        this.weights = weights;
        this.points = points;
        this.need = need;
    }

    boolean isPivot(int criterion) {
        return need > 0 && hasSum(criterion, Math.max(0, need - points[criterion]));
    }

    /** Whether some of the others make a sum of at least that and less than what is lacking. */
    private boolean hasSum(int without, int least) {
        if (least == 0) {
            return true;
        }
        var sums = new long[need / Long.SIZE + 1];
        sums[0] = 1;
        for (var i = 0; i < truths.length; i++) {
            if (i != without && truths[i] == Truth.UNKNOWN && weights[i] == Weight.SUPPORTING) {
                add(sums, points[i]);
            }
        }
        for (var sum = least; sum < need; sum++) {
            if ((sums[sum / Long.SIZE] >>> sum & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Joins each sum with itself and that many points more: a shift of the bits. */
    private static void add(long[] sums, int more) {
        var words = more / Long.SIZE;
        var bits = more % Long.SIZE;
        for (var i = sums.length - 1; i >= words; i--) {
            var shifted = sums[i - words] << bits;
            if (bits > 0 && i > words) {
                shifted |= sums[i - words - 1] >>> (Long.SIZE - bits);
            }
            sums[i] |= shifted;
        }
    }
}
