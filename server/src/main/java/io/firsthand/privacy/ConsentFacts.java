package io.firsthand.privacy;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what people said about their data into facts. */
final class ConsentFacts {

    private ConsentFacts() {}

    static NewFact recorded(Consent it, LeadId lead, Actor actor) {
        var what = new LinkedHashMap<String, Object>();
        what.put("purpose", it.purpose());
        what.put("basis", it.basis().id());
        put(what, "wording", it.wording());
        put(what, "version", it.version());
        put(what, "language", it.language());
        var how = new LinkedHashMap<String, Object>();
        how.put("how", it.how().id());
        if (!it.proof().isEmpty()) {
            how.put("proof", Map.<String, Object>copyOf(it.proof()));
        }
        return fact(PrivacyKinds.CONSENT_RECORDED, lead, it.at(), actor, Map.of(Label.CHANGE, what, Label.HOW, how));
    }

    static NewFact withdrawn(
            String purpose, Obtained how, @Nullable String reason, LeadId lead, Instant at, Actor actor) {
        var what = new LinkedHashMap<String, Object>();
        what.put("purpose", purpose);
        put(what, "reason", reason);
        return fact(
                PrivacyKinds.CONSENT_WITHDRAWN,
                lead,
                at,
                actor,
                Map.of(Label.CHANGE, what, Label.HOW, Map.of("how", how.id())));
    }

    static NewFact objection(Kind kind, ContactWay way, String reason, LeadId lead, Instant at, Actor actor) {
        return fact(kind, lead, at, actor, Map.of(Label.CHANGE, Map.of("way", way.id(), "reason", reason)));
    }

    private static NewFact fact(
            Kind kind, LeadId lead, Instant at, Actor actor, Map<Label, Map<String, Object>> values) {
        return new NewFact(kind, Optional.of(lead.value()), actor.id(), at, values);
    }

    private static void put(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
