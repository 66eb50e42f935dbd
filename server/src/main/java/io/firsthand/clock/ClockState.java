package io.firsthand.clock;

import java.util.Locale;

/** How a promise stands. */
public enum ClockState {
    ON_TRACK,
    /** Three quarters of the time are used. */
    AT_RISK,
    /** The time is over; stays so, whatever comes. */
    BREACHED,
    MET,
    /** It was kept after all, too late. */
    MET_LATE,
    /** It ended before its time was over, without being kept: recalled, passed on. */
    CANCELLED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "clock.state." + id();
    }
}
