package io.firsthand.criterion;

import io.firsthand.lead.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether there are enough signals of a sort.
 *
 * @param kind null for any
 * @param names empty for any
 * @param seconds how long ago at most; negative for ever
 */
record SignalCheck(int slot, @Nullable String kind, Set<String> names, int atLeast, long seconds) implements Check {

    private static final long DAY = 86_400;

    static SignalCheck of(Condition.Signals it, Slots slots) {
        return new SignalCheck(
                slots.of("signals"),
                it.kind(),
                Set.copyOf(it.names()),
                it.atLeast(),
                it.withinDays() == null ? -1 : it.withinDays() * DAY);
    }

    @Override
    public Truth test(Frame frame) {
        if (!(frame.values()[slot] instanceof List<?> signals)) {
            return Truth.UNKNOWN;
        }
        var since = seconds < 0 || signals.isEmpty() ? Instant.MIN : frame.now().minusSeconds(seconds);
        var count = 0;
        for (var each : signals) {
            var signal = (Signal) each;
            if ((kind == null || signal.kind().id().equals(kind))
                    && (names.isEmpty() || names.contains(signal.name()))
                    && !signal.at().isBefore(since)) {
                count++;
            }
        }
        return count >= atLeast ? Truth.MET : Truth.NOT_MET;
    }

    @Override
    public void missing(Frame frame, Collection<String> into) {
        into.add("signals");
    }
}
