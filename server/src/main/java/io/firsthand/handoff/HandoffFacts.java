package io.firsthand.handoff;

import io.firsthand.lead.LeadId;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handoffs as facts of their lead; {@link HandoffHistory} reads them. */
final class HandoffFacts {

    static final String ID = "handoff";
    static final String NUMBER = "number";
    static final String PERSON = "person";
    static final String VIA = "via";
    static final String ROUTE = "route";
    static final String DEFINITION = "definition";
    static final String VERSION = "version";
    static final String VERDICT = "verdict";
    static final String PERCENT = "packet";
    static final String MISSING = "missing";
    static final String BY_DEFAULT = "byDefault";
    static final String KIND = "kind";
    static final String CRITERION = "criterion";
    static final String REASON = "reason";
    static final String UNTIL = "until";
    static final String BRINGS_BACK = "bringsBack";
    static final String STATE = "state";
    static final String STANDING = "standing";
    static final String KEY = "key";
    static final String LABEL = "label";

    private HandoffFacts() {}

    static NewFact offered(Handoff it) {
        var offered = it.offered();
        var judged = offered.judged();
        var values = about(it)
                .with(VIA, offered.via().id())
                .with(ROUTE, offered.route())
                .with(DEFINITION, judged == null ? null : judged.definition().toString())
                .with(VERSION, judged == null ? null : (long) judged.version())
                .with(VERDICT, judged == null ? null : judged.verdict().id())
                .with(PERCENT, (long) offered.percent())
                .with(MISSING, offered.missing().isEmpty() ? null : offered.missing());
        return fact(HandoffKinds.OFFERED, it.lead(), offered.by(), offered.at(), values);
    }

    static NewFact accepted(Handoff it, Handoff.Answer said) {
        return fact(
                HandoffKinds.ACCEPTED,
                it.lead(),
                said.by(),
                said.at(),
                about(it).with(BY_DEFAULT, said.byDefault() ? true : null));
    }

    static NewFact qualified(Handoff it, UUID by, Instant at) {
        return fact(HandoffKinds.QUALIFIED, it.lead(), by, at, about(it));
    }

    /** However it ended. */
    static NewFact closed(Handoff it, Handoff.Closed end) {
        var rejected = end.rejected();
        var disqualified = end.disqualified();
        var values = about(it)
                .with(STATE, it.state().id())
                .with(KIND, rejected != null ? rejected.id() : disqualified != null ? disqualified.id() : null)
                .with(CRITERION, end.criterion())
                .with(REASON, end.reason())
                .with(UNTIL, end.until() == null ? null : end.until().toString())
                .with(BRINGS_BACK, end.bringsBack());
        return fact(kind(it.state()), it.lead(), end.by(), end.at(), values);
    }

    private static Kind kind(HandoffState state) {
        return switch (state) {
            case REJECTED -> HandoffKinds.REJECTED;
            case RECALLED -> HandoffKinds.RECALLED;
            case RETURNED -> HandoffKinds.RETURNED;
            case DISQUALIFIED -> HandoffKinds.DISQUALIFIED;
            case WON, LOST -> HandoffKinds.CLOSED;
            case OFFERED, ACCEPTED, QUALIFIED -> throw new IllegalArgumentException("Still open: " + state);
        };
    }

    static NewFact passed(Handoff now, @Nullable String why, UUID by, Instant at) {
        return fact(HandoffKinds.PASSED, now.lead(), by, at, about(now).with(REASON, why));
    }

    static NewFact undone(Handoff now, UUID by, Instant at) {
        return fact(
                HandoffKinds.UNDONE,
                now.lead(),
                by,
                at,
                about(now).with(STATE, now.state().id()));
    }

    static NewFact decided(Handoff it, Handoff.Dispute.Standing standing, Handoff.Dispute.Decided decided) {
        return fact(
                HandoffKinds.DECIDED,
                it.lead(),
                decided.by(),
                decided.at(),
                about(it).with(STANDING, standing.id()).with(REASON, decided.words()));
    }

    static NewFact ticked(LeadId lead, String key, String label, boolean isThere, UUID by, Instant at) {
        return fact(
                isThere ? HandoffKinds.TICKED : HandoffKinds.UNTICKED,
                lead,
                by,
                at,
                Values.none().with(KEY, key).with(LABEL, label));
    }

    private static Values about(Handoff it) {
        return Values.none()
                .with(ID, it.id().toString())
                .with(NUMBER, (long) it.number())
                .with(PERSON, it.person().value().toString());
    }

    private static NewFact fact(Kind kind, LeadId lead, UUID by, Instant at, Values values) {
        return new NewFact(kind, Optional.of(lead.value()), by, at, Map.of(Label.CHANGE, values.map()));
    }

    static List<Kind> ends() {
        return List.of(
                HandoffKinds.REJECTED,
                HandoffKinds.RECALLED,
                HandoffKinds.RETURNED,
                HandoffKinds.DISQUALIFIED,
                HandoffKinds.CLOSED);
    }
}
