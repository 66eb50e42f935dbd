package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.SumRepository.Weighed;
import io.firsthand.statistics.MantelHaenszel;
import io.firsthand.statistics.Proportion;
import io.firsthand.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** How soon leads were answered beside what became of them, of the current workspace. */
@Service
public class Responses {

    private static final Set<Speed> SOON = EnumSet.range(Speed.TO_5_MINUTES, Speed.TO_1_HOUR);
    private static final Set<Speed> LATE = EnumSet.range(Speed.TO_4_HOURS, Speed.LATER);

    /**
     * Of leads answered that soon.
     *
     * @param sql came to SQL, {@code won} were won
     */
    public record Band(Speed speed, Counts counts, Share sql, Share won) {}

    /**
     * By how soon, and how much more often leads that were answered within an hour came to SQL than those answered later,
     * compared within each channel.
     */
    public record Answered(List<Band> bands, MantelHaenszel withinHour) {

        public boolean isComparable() {
            return Double.isFinite(withinHour.ratio());
        }
    }

    private final SumRepository sums;
    private final Maturities maturities;

    Responses(SumRepository sums, Maturities maturities) {
        this.sums = sums;
        this.maturities = maturities;
    }

    /** Narrowed by channel only. */
    public Answered of(Cohorts cohorts) {
        var all = sums.weighed(
                CurrentWorkspace.get().value(),
                new Cohorts(cohorts.from(), cohorts.to(), cohorts.channel(), Facet.SPEED, Optional.empty()),
                Facet.SPEED,
                maturities.weights(cohorts));
        var bands = new EnumMap<Speed, Band>(Speed.class);
        all.forEach(it ->
                Speed.of(it.value()).ifPresent(speed -> bands.merge(speed, band(speed, it), Responses::both)));
        return new Answered(new ArrayList<>(bands.values()), new MantelHaenszel(strata(all)));
    }

    private static Band band(Speed speed, Weighed it) {
        return new Band(
                speed,
                it.counts(),
                new Share(it.counts().of(Reached.SQL), it.counts().all(), it.forSql()),
                new Share(it.counts().of(Reached.WON), it.counts().all(), it.forWon()));
    }

    private static Band both(Band one, Band other) {
        return new Band(
                one.speed(),
                one.counts().and(other.counts()),
                one.sql().and(other.sql()),
                one.won().and(other.won()));
    }

    private static List<TwoProportions> strata(List<Weighed> all) {
        Map<String, Proportion> soon = new HashMap<>();
        Map<String, Proportion> late = new HashMap<>();
        for (var it : all) {
            var speed = Speed.of(it.value()).orElse(Speed.NEVER);
            var into = SOON.contains(speed) ? soon : LATE.contains(speed) ? late : null;
            if (into != null) {
                var share =
                        new Proportion(it.counts().of(Reached.SQL), it.counts().all());
                into.merge(it.channel(), share, Proportion::plus);
            }
        }
        var strata = new ArrayList<TwoProportions>();
        new TreeMap<>(soon).forEach((channel, it) -> {
            var other = late.get(channel);
            if (other != null) {
                strata.add(new TwoProportions(it, other));
            }
        });
        return strata;
    }
}
