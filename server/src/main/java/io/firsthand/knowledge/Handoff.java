package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a lead when it was handed over, and what became of it.
 *
 * @param handedAt when sales had it first: it was SAL, SQL, an opportunity or won
 * @param sqlAt when it was first SQL or beyond
 * @param opportunityAt when it was first an opportunity or beyond
 * @param owner who is responsible now
 * @param json of what was known, see {@link #knowledge}
 */
public record Handoff(
        LeadId lead,
        Basis basis,
        Instant capturedAt,
        @Nullable Instant handedAt,
        @Nullable Instant sqlAt,
        @Nullable Instant opportunityAt,
        @Nullable Instant wonAt,
        @Nullable PersonId owner,
        String json) {

    /** How far what is known is from the moment of the handoff. */
    public enum Basis {
        /** Known then, from the facts. */
        HANDOFF,
        /** The lead came with its past: final state only, without what follows from how it ended. */
        FINAL,
        /** It was never handed over: what is known now. */
        NOW;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Basis> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }

    /** Reads it anew each time, so that whoever streams leads can leave this to several threads. */
    public Knowledge knowledge() {
        return Knowledge.read(json);
    }
}
