package io.firsthand.definition;

import java.util.List;

/**
 * What both teams promise each other about handing leads over; all times are business time.
 *
 * @param acceptWithin minutes until sales accepts or rejects
 * @param firstResponseWithin minutes until the first human response
 * @param attempts tries to reach somebody before giving up
 * @param escalation who hears of it when a promise is about to be broken, in words
 * @param ladder what then happens by itself, in the order of time; not written where it is empty
 * @param targets for some leads other times than these; not written where there are none
 */
public record Terms(
        int acceptWithin,
        int firstResponseWithin,
        int attempts,
        String escalation,
        List<LadderStep> ladder,
        List<Target> targets) {

    /** What a blank draft begins with: half a day, four hours, six tries. */
    public static final Terms USUAL = new Terms(240, 240, 6, "");

    public Terms {
        ladder = List.copyOf(ladder);
        targets = List.copyOf(targets);
    }

    /** The same times for all leads, and nothing happens by itself. */
    public Terms(int acceptWithin, int firstResponseWithin, int attempts, String escalation) {
        this(acceptWithin, firstResponseWithin, attempts, escalation, List.of(), List.of());
    }

    public Terms withLadder(List<LadderStep> others) {
        return new Terms(acceptWithin, firstResponseWithin, attempts, escalation, others, targets);
    }

    public Terms withTargets(List<Target> others) {
        return new Terms(acceptWithin, firstResponseWithin, attempts, escalation, ladder, others);
    }
}
