package io.firsthand.conversion;

import io.firsthand.conversion.Finding.Says;
import io.firsthand.conversion.Study.Counted;
import io.firsthand.statistics.BenjaminiHochberg;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.MantelHaenszel;
import io.firsthand.statistics.Proportion;
import io.firsthand.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds each value of each characteristic against all other leads, and all together against chance. */
final class Comparing {

    /** The rate of false findings that is borne. */
    static final double RATE = 0.05;

    private static final String CHANNEL = "source.channel";

    private final Study study;
    private final Goal goal;
    private final Optional<String> channel;

    Comparing(Study study, Goal goal, Optional<String> channel) {
        this.study = study;
        this.goal = goal;
        this.channel = channel;
    }

    Proportion base() {
        return study.of(study.base(), channel, goal);
    }

    private record Compared(Counted counted, int place, TwoProportions sides, double p) {}

    /** The surest first. */
    List<Finding> findings() {
        var base = base();
        var compared = new ArrayList<Compared>();
        for (var counted : study.characteristics()) {
            for (var place = 0; place < counted.counts().size(); place++) {
                var with = study.of(counted.counts().get(place), channel, goal);
                if (with.n() > 0) {
                    var sides = new TwoProportions(with, base.without(with));
                    compared.add(new Compared(counted, place, sides, sides.fisher()));
                }
            }
        }
        var rates =
                BenjaminiHochberg.adjusted(compared.stream().map(Compared::p).toList());
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < rates.size(); i++) {
            findings.add(finding(compared.get(i), rates.get(i)));
        }
        findings.sort(Comparator.comparingDouble(Finding::q)
                .thenComparing(Comparator.comparingDouble((Finding it) -> Math.abs(Math.log(it.ratio())))
                        .reversed()));
        return findings;
    }

    private Finding finding(Compared it, double rate) {
        var within = within(it);
        var interval =
                within.strata().isEmpty() ? new Interval(0, Double.POSITIVE_INFINITY) : within.ratio(Finding.LEVEL);
        return new Finding(
                it.counted.characteristic(),
                it.place,
                it.sides.one(),
                it.sides.other(),
                it.sides.ratio(),
                it.sides.ratio(Finding.LEVEL),
                it.p,
                rate,
                within.strata().isEmpty() ? Double.NaN : within.ratio(),
                interval,
                says(it, rate, within));
    }

    /** The channel itself cannot be compared within channels. */
    private MantelHaenszel within(Compared it) {
        var strata = new ArrayList<TwoProportions>();
        if (channel.isEmpty() && !it.counted.characteristic().id().equals(CHANNEL)) {
            for (var i = 0; i < study.channels().size(); i++) {
                var with = Study.in(it.counted.counts().get(it.place), i, goal);
                var all = Study.in(study.base(), i, goal);
                if (with.n() > 0 && with.n() < all.n()) {
                    strata.add(new TwoProportions(with, all.without(with)));
                }
            }
        }
        return new MantelHaenszel(strata);
    }

    private Says says(Compared it, double rate, MantelHaenszel within) {
        if (it.sides.one().isSmall() || it.sides.other().isSmall()) {
            return Says.TOO_FEW;
        }
        if (rate > RATE) {
            return Says.NO_DIFFERENCE;
        }
        var isMore = it.sides.one().share() > it.sides.other().share();
        var isTested = channel.isEmpty() && !it.counted.characteristic().id().equals(CHANNEL);
        if (isTested && (within.p() > 0.05 || within.ratio() > 1 != isMore)) {
            return Says.CHANNEL;
        }
        return isMore ? Says.MORE : Says.LESS;
    }
}
