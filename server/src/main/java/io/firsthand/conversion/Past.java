package io.firsthand.conversion;

import io.firsthand.criterion.Knowledge;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead with what was known of it when it was handed over (else now), and what came of it.
 *
 * @param dated false where its times say nothing of how long things take
 * @param judgedAt the time of what is known
 * @param given what it came with beside that, by the ids of {@link Characteristic}
 * @param known JSON of {@link Knowledge}
 */
record Past(
        UUID lead,
        @Nullable UUID company,
        Instant capturedAt,
        @Nullable Instant sqlAt,
        @Nullable Instant opportunityAt,
        @Nullable Instant wonAt,
        boolean dated,
        Instant judgedAt,
        String channel,
        Map<String, String> given,
        String known) {

    boolean came(Goal goal) {
        return switch (goal) {
            case SQL -> sqlAt != null;
            case OPPORTUNITY -> opportunityAt != null;
            case WON -> wonAt != null;
        };
    }

    /** Which part of a cross-validation it belongs to: leads of one company to the same. */
    int fold() {
        return Math.floorMod((company == null ? lead : company).hashCode(), 100);
    }

    Knowledge knowledge() {
        return Knowledge.read(known);
    }
}
