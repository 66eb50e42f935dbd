package io.firsthand.lead;

import io.firsthand.ledger.NewFact;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a lead, on its way into the ledger. */
record Recorded(LeadId lead, Happening happening, Instant at) {

    NewFact by(UUID actor) {
        return LeadFacts.write(lead, happening, actor, at);
    }
}
