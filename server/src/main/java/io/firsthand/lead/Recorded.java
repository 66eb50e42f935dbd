package io.firsthand.lead;

import io.firsthand.ledger.NewFact;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a lead, on its way into the ledger. */
record Recorded(LeadId lead, Happening happening, Instant at) {

    /** What we say of a capture after the device said it. */
    Recorded afterSigned() {
        return happening instanceof Happening.Captured it ? new Recorded(lead, new Happening.Received(it), at) : this;
    }

    NewFact by(UUID actor) {
        return LeadFacts.write(lead, happening, actor, at);
    }
}
