package io.firsthand.ledger;

import io.firsthand.tlog.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of checking a lead's facts against the log, all of it computed anew.
 *
 * @param state the state of the log they were checked against, if there is one with a valid signature
 * @param problems with the log or with the lead's facts as a whole
 * @param facts in the order they were written
 */
public record Verification(Optional<Checkpoint> state, Set<Problem> problems, List<Checked> facts) {

    public Verification {
        problems = Set.copyOf(problems);
        facts = List.copyOf(facts);
    }

    /** A fact and what is known about it. */
    public record Checked(Fact fact, Evidence evidence) {}

    /** What the log says about one fact. */
    public sealed interface Evidence {

        /**
         * It is in the log as it is shown.
         *
         * @param signedBy it was there when the log was signed then
         * @param device what the device that captured it stated, if one did
         */
        record Proven(long index, Instant signedBy, Optional<DeviceWord> device) implements Evidence {}

        /** It is written down but the sequencer did not take it yet, or the log is not signed that far. */
        record Waiting() implements Evidence {}

        /** Its values are gone for good; its entry is in the log and says nothing about anybody. */
        record Erased(long index, Instant signedBy) implements Evidence {}

        /** Its entry is gone for good; the log still holds its place. */
        record Redacted(long index, Instant signedBy) implements Evidence {}

        /** It is not what was recorded. */
        record Broken(Set<Problem> problems) implements Evidence {
            public Broken {
                problems = Set.copyOf(problems);
            }
        }
    }

    /**
     * A device's own statement about a fact.
     *
     * @param notBefore when the state of the log was signed that the device had seen; inside the window from then until
     *     the log was signed with the fact, the time is the device's word
     */
    public record DeviceWord(Instant claimed, Optional<Instant> notBefore) {}

    /** What can be wrong. */
    public enum Problem {
        /** The log was not signed by its key, or no state of it was. */
        SIGNATURE,
        /** The newest fact of the lead is missing. */
        FACT_MISSING,
        /** The fact's row says something else than its entry: who, when, what, about which lead. */
        ROW,
        /** The values are not those that were committed, or went without an erasure. */
        VALUES,
        /** The entry is not of the form it has to have, or went without a redaction. */
        ENTRY,
        /** The log holds another entry at its place. */
        PLACE,
        /** It does not follow the lead's fact before it. */
        CHAIN,
        /** The device's statement does not hold. */
        DEVICE
    }

    /** Whether nothing is wrong; facts may still wait. */
    public boolean isSound() {
        return problems.isEmpty() && facts.stream().noneMatch(it -> it.evidence() instanceof Evidence.Broken);
    }
}
