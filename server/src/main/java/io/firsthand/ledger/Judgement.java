package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Seed;
import java.util.Map;

/** What a device's statement is worth, before anything of it is written. */
public sealed interface Judgement {

    /**
     * It holds and is new; {@link DeviceStatements#take} makes a fact of it within the same transaction.
     *
     * @param payload hash of what was signed
     */
    record Good(
            DeviceStatement statement,
            Hash payload,
            Envelope envelope,
            Seed seed,
            Map<Label, Map<String, Object>> values)
            implements Judgement {}

    /** There is nothing to be written any more. */
    record Settled(Acceptance acceptance) implements Judgement {}
}
