package io.firsthand.show;

import io.firsthand.statistics.Proportion;
import java.util.Optional;

/**
 * What came of a show.
 *
 * <p>A lead counts for the show that its source names now, whole and for no other; so do its stages and opportunities. A
 * conversation at this show with somebody whose lead has another source counts as a conversation only.
 *
 * @param conversations at the booth: the one that made each lead, and those beyond
 * @param leads whose source names the show
 * @param mql of these, how many ever came as far as MQL, {@code sql} as SQL, {@code opportunities} as an opportunity
 * @param won how many stand at won
 * @param undecided how many may still go on: not won, lost, disqualified or in nurture
 * @param pipeline what open opportunities are about, {@code revenue} those that were won
 * @param goal conversations that were planned; 0 if nobody planned
 */
public record Result(
        Show show,
        long conversations,
        long leads,
        long mql,
        long sql,
        long opportunities,
        long won,
        long undecided,
        Sums cost,
        Sums pipeline,
        Sums revenue,
        long goal) {

    /** Of all intervals. */
    public static final double LEVEL = 0.95;

    /** How far leads came. */
    public enum Step {
        MQL,
        SQL,
        OPPORTUNITY,
        WON
    }

    public long reached(Step step) {
        return switch (step) {
            case MQL -> mql;
            case SQL -> sql;
            case OPPORTUNITY -> opportunities;
            case WON -> won;
        };
    }

    /** Whether most of its leads may still go on, so that its shares say little yet. */
    public boolean isYoung() {
        return undecided * 2 > leads;
    }

    /** Of all leads of the show, how many came as far. */
    public Proportion rate(Step step) {
        return new Proportion(Math.min(reached(step), leads), leads);
    }

    /** What one conversation cost; nothing where there was none or nothing was spent. */
    public Optional<Sums> perConversation() {
        return conversations == 0 || cost.isNothing() ? Optional.empty() : Optional.of(cost.per(conversations));
    }

    /** What one lead that came so far cost. */
    public Optional<Sums> per(Step step) {
        return reached(step) == 0 || cost.isNothing() ? Optional.empty() : Optional.of(cost.per(reached(step)));
    }

    /**
     * Between which amounts the cost of one that came so far lies at 95 %: cost and number of leads are taken as they
     * are, only the share is uncertain, so that the bounds are cost / (n · u) and cost / (n · l) with (l, u) its Wilson
     * interval; the second is empty where l is 0.
     */
    public Optional<Range> rangePer(Step step) {
        if (leads == 0 || cost.isNothing()) {
            return Optional.empty();
        }
        var interval = rate(step).wilson(LEVEL);
        return Optional.of(new Range(
                cost.perAbout(leads * interval.high()),
                interval.low() == 0 ? Optional.empty() : Optional.of(cost.perAbout(leads * interval.low()))));
    }

    /** From an amount to another, or without end. */
    public record Range(Sums from, Optional<Sums> to) {}
}
