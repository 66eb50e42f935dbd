package io.firsthand.clock;

import io.firsthand.definition.LadderStep;

/**
 * Hears of what a clock says, once each, in the transaction that writes down that it was told; it may stop or pass on the
 * clock there. A bean. {@code late} is said of alarms that come more than a minute after their moment, after an outage.
 */
public interface ClockAlarm {

    /** Three quarters of the time are used. */
    void atRisk(Clock clock, boolean late);

    /** The time is over: breached from now on. */
    void due(Clock clock, boolean late);

    /** It is time for a step of the ladder. */
    void step(Clock clock, LadderStep step, boolean late);
}
