package io.firsthand.capture;

import io.firsthand.identity.Actor;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows from a conversation in the same transaction: its grade as a fact, consents, and the next step. */
@Component
class Aftermath {

    private final Ledger ledger;

    Aftermath(Ledger ledger) {
        this.ledger = ledger;
    }

    void follow(Conversation it, Actor rep) {
        ledger.append(new NewFact(
                CaptureKinds.GRADED,
                Optional.of(it.lead().value()),
                rep.id(),
                it.receivedAt(),
                Map.of(
                        Label.HOW,
                        Values.none()
                                .with("conversation", it.id().toString())
                                .with("fact", it.fact().toString())
                                .with("device", it.device().base64())
                                .with("grade", it.grade().name())
                                .with("skew", it.skewMillis())
                                .with("why", it.why().stream().map(Reason::text).toList())
                                .map())));
    }
}
