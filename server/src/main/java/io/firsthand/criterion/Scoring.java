package io.firsthand.criterion;

import org.jspecify.annotations.Nullable;

/** Makes a verdict of the answers to the criteria, as {@link Judgement} defines it. */
final class Scoring {

    private final Weight[] weights;
    private final int[] points;
    private final boolean[] isFit;
    private final int threshold;
    private final int ofRequired;
    private final int allFit;
    private final int allIntent;

    Scoring(Rules rules) {
        var criteria = rules.criteria();
        weights = criteria.stream().map(Criterion::weight).toArray(Weight[]::new);
        threshold = rules.threshold();
        ofRequired = criteria.stream()
                .filter(it -> it.weight() == Weight.SUPPORTING)
                .mapToInt(Criterion::points)
                .max()
                .orElse(1);
        points = new int[weights.length];
        isFit = new boolean[weights.length];
        var fit = 0;
        var intent = 0;
        for (var i = 0; i < weights.length; i++) {
            points[i] = switch (weights[i]) {
                case REQUIRED -> ofRequired;
                case SUPPORTING -> criteria.get(i).points();
                case DISQUALIFIER -> 0;
            };
            isFit[i] = criteria.get(i).dimension().isFit();
            fit += isFit[i] ? points[i] : 0;
            intent += isFit[i] ? 0 : points[i];
        }
        allFit = fit;
        allIntent = intent;
    }

    /**
     * What came of it.
     *
     * @param decide which unknown criteria could change the verdict; null if none could
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares scores.
    record Score(Verdict verdict, int points, int reachable, int fit, int intent, boolean @Nullable [] decide) {

        boolean decides(int criterion) {
            return decide != null && decide[criterion];
        }
    }

    Score score(Truth[] truths) {
        var tally = new Tally();
        for (var i = 0; i < truths.length; i++) {
            tally.add(truths[i], weights[i], points[i], isFit[i]);
        }
        return new Score(
                tally.verdict(threshold),
                tally.points,
                tally.points + tally.open,
                share(tally.fit, allFit),
                share(tally.intent, allIntent),
                tally.verdict(threshold) == Verdict.INCOMPLETE ? deciding(truths, tally) : null);
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : part * 100 / whole;
    }

    private boolean[] deciding(Truth[] truths, Tally tally) {
        var decide = new boolean[truths.length];
        var canQualify = tally.canQualify(threshold);
        var pivots = canQualify ? new Pivots(truths, weights, points, threshold - tally.points) : null;
        for (var i = 0; i < truths.length; i++) {
            decide[i] = truths[i] == Truth.UNKNOWN
                    && switch (weights[i]) {
                        case DISQUALIFIER -> true;
                        case REQUIRED -> canQualify;
                        case SUPPORTING -> pivots != null && pivots.isPivot(i);
                    };
        }
        return decide;
    }

    /** The sums of one lead. */
    private static final class Tally {
        private int points;
        private int open;
        private int fit;
        private int intent;
        private boolean failed;
        private boolean disqualified;
        private boolean requiredOpen;
        private boolean disqualifierOpen;

        void add(Truth truth, Weight weight, int worth, boolean toFit) {
            if (truth == Truth.MET) {
                points += weight == Weight.SUPPORTING ? worth : 0;
                disqualified |= weight == Weight.DISQUALIFIER;
                fit += toFit ? worth : 0;
                intent += toFit ? 0 : worth;
            } else if (truth == Truth.UNKNOWN) {
                open += weight == Weight.SUPPORTING ? worth : 0;
                requiredOpen |= weight == Weight.REQUIRED;
                disqualifierOpen |= weight == Weight.DISQUALIFIER;
            } else {
                failed |= weight == Weight.REQUIRED;
            }
        }

        boolean canQualify(int threshold) {
            return !failed && points + open >= threshold;
        }

        Verdict verdict(int threshold) {
            if (disqualified) {
                return Verdict.DISQUALIFIED;
            }
            var qualifies = !failed && !requiredOpen && points >= threshold;
            if (disqualifierOpen || (!qualifies && canQualify(threshold))) {
                return Verdict.INCOMPLETE;
            }
            return qualifies ? Verdict.QUALIFIED : Verdict.NOT_YET;
        }
    }
}
