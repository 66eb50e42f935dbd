package io.firsthand.review;

import io.firsthand.buying.BuyingReview;
import io.firsthand.feedback.FeedbackSums;
import io.firsthand.review.Prepared.Figure;
import io.firsthand.review.Prepared.Unit;
import io.firsthand.scoreboard.Figures;
import io.firsthand.scoreboard.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Figures of two months beside each other. */
final class ReviewFigures {

    private ReviewFigures() {}

    static Figure count(String key, Figures now, Figures before, Measure measure) {
        return new Figure(
                key,
                Unit.COUNT,
                null,
                (double) now.count(measure),
                now.count(Measure.OFFERED),
                (double) before.count(measure),
                before.count(Measure.OFFERED));
    }

    static Figure share(String key, Figures now, Figures before, Measure part, Measure... whole) {
        return new Figure(
                key,
                Unit.SHARE,
                null,
                orNothing(now.rate(part, whole)),
                sum(now, whole),
                orNothing(before.rate(part, whole)),
                sum(before, whole));
    }

    static Figure packet(Figures now, Figures before) {
        return new Figure(
                "packet",
                Unit.SHARE,
                null,
                orNothing(now.packet() / 100),
                now.count(Measure.OFFERED),
                orNothing(before.packet() / 100),
                before.count(Measure.OFFERED));
    }

    static Figure within(String key, Figures now, Figures before, double share) {
        return new Figure(
                key,
                Unit.MINUTES,
                null,
                orNothing(now.within(share)),
                now.count(Measure.RESPONDED),
                orNothing(before.within(share)),
                before.count(Measure.RESPONDED));
    }

    static Figure useful(FeedbackSums now, FeedbackSums before) {
        return new Figure("useful", Unit.SHARE, null, useful(now), now.given(), useful(before), before.given());
    }

    private static @Nullable Double useful(FeedbackSums it) {
        return it.given() == 0 ? null : (double) it.useful() / it.given();
    }

    /** Nothing of workspaces where nobody looked twice in either month. */
    static List<Figure> looks(BuyingReview.Looks now, BuyingReview.Looks before) {
        return now.taken() + before.taken() == 0
                ? List.of()
                : List.of(
                        new Figure(
                                "lookedTwice",
                                Unit.COUNT,
                                null,
                                (double) now.taken(),
                                now.taken(),
                                (double) before.taken(),
                                before.taken()),
                        new Figure("lookKept", Unit.SHARE, null, kept(now), now.taken(), kept(before), before.taken()));
    }

    private static @Nullable Double kept(BuyingReview.Looks it) {
        return it.taken() == 0 ? null : (double) it.kept() / it.taken();
    }

    static Figure money(String currency, ConvertedRepository.Won now, ConvertedRepository.Won before) {
        return new Figure("won", Unit.MONEY, currency, now.amount(), now.count(), before.amount(), before.count());
    }

    private static long sum(Figures it, Measure... whole) {
        return Arrays.stream(whole).mapToLong(it::count).sum();
    }

    private static @Nullable Double orNothing(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Double orNothing(OptionalInt value) {
        return value.isPresent() ? (double) value.getAsInt() : null;
    }
}
