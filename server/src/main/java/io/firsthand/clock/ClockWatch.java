package io.firsthand.clock;

import java.util.Collection;
import java.util.UUID;

/**
 * Hears of handoffs whose clocks say something else without anybody having asked for it, in the transaction that makes
 * it so. A bean. Their rows are held by {@link ClockFacts#hold} then.
 */
public interface ClockWatch {

    /** Their moments were counted anew, as after a change of calendars. */
    void recounted(Collection<UUID> handoffs);

    /** A promise was broken, or found to have been kept. */
    void settled(Collection<UUID> handoffs);
}
