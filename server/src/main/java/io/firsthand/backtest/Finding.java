package io.firsthand.backtest;

import io.firsthand.statistics.Lift;
import io.firsthand.statistics.Proportion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test counted.
 *
 * @param tooYoung leads left out, because the time they had is not over yet
 * @param reached how many of the leads came to the goal
 * @param finalOnly of the leads, those that came with their past: judged by how they ended, not by what was known then
 * @param neverHanded of the leads, those that were never handed over: judged by what is known now
 * @param weeks of the window, 1 at least
 * @param inForce the version in force, if there is one
 * @param gained leads that the tested version qualifies and the one in force doesn't
 * @param lost the other way round
 * @param loads of each rep, the most first
 */
public record Finding(
        long leads,
        long tooYoung,
        long reached,
        long finalOnly,
        long neverHanded,
        double weeks,
        Side tested,
        @Nullable Side inForce,
        Moved gained,
        Moved lost,
        List<Load> loads) {

    /** Of all intervals. */
    public static final double LEVEL = 0.9;

    public Finding {
        loads = List.copyOf(loads);
    }

    /** Of all leads that came to the goal. */
    public Proportion base() {
        return new Proportion(reached, leads);
    }

    /** How much oftener qualified leads come to the goal than leads on the whole. */
    public Lift lift(Side side) {
        return Lift.of(side.precision(), base(), LEVEL);
    }

    /** Which share of the leads that came to the goal it qualifies. */
    public Proportion recall(Side side) {
        return new Proportion(side.hits(), reached);
    }

    /** How many leads a week it qualifies. */
    public double volume(Side side) {
        return side.qualified() / weeks;
    }

    /**
     * What one version says.
     *
     * @param hits leads it qualifies that came to the goal
     */
    public record Side(
            long qualified, long notYet, long disqualified, long incomplete, long hits, List<Asked> criteria) {

        public Side {
            criteria = List.copyOf(criteria);
        }

        /** Which share of the leads it qualifies came to the goal. */
        public Proportion precision() {
            return new Proportion(hits, qualified);
        }
    }

    /**
     * How one criterion was answered.
     *
     * @param decided leads that would have qualified, or not, had it been answered the other way
     */
    public record Asked(String key, String question, long met, long notMet, long unknown, long decided) {

        public boolean neverDecides() {
            return decided == 0;
        }

        public boolean mostlyUnknown() {
            return unknown * 2 >= met + notMet + unknown && unknown > 0;
        }
    }

    /**
     * Leads that change sides.
     *
     * @param reached how many of them came to the goal
     * @param some the latest of them
     */
    public record Moved(long leads, long reached, List<UUID> some) {
        public Moved {
            some = List.copyOf(some);
        }

        public Proportion rate() {
            return new Proportion(reached, leads);
        }
    }

    /**
     * Qualified leads of one rep.
     *
     * @param rep null for those that have no owner
     */
    public record Load(@Nullable UUID rep, long tested, long inForce) {}
}
