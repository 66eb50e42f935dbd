package io.firsthand.opportunity;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what became of an opportunity as facts of its lead; {@link OpportunityHistory} reads them. */
final class OpportunityFacts {

    static final String ID = "opportunity";
    static final String NAME = "name";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String EXPECTED_CLOSE = "expectedClose";
    static final String STAGE_WORDS = "stageWords";
    static final String CHANGES = "changes";
    static final String BEFORE = "old";
    static final String AFTER = "new";
    static final String REASON = "reason";
    static final String AT = "at";

    private final UUID actor;
    private final Instant now;

    OpportunityFacts(UUID actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    /** The facts that lead from one state to the other; {@code before} is null for one that is new. */
    List<NewFact> between(
            @Nullable Opportunity before, Opportunity after, Arrival.@Nullable Key key, @Nullable String reason) {
        var facts = new ArrayList<NewFact>();
        if (before == null) {
            facts.add(opened(after, key));
        } else if (!after.terms().equals(before.terms())) {
            var changes = changes(fields(before.terms()), fields(after.terms()));
            facts.add(fact(OpportunityKinds.CHANGED, after, now, named(after).with(CHANGES, changes)));
        }
        if (before == null ? after.closedAt() != null : !isSameEnd(before, after)) {
            facts.add(ended(after));
        }
        if (before != null && before.withdrawn() != after.withdrawn()) {
            var kind = after.withdrawn() ? OpportunityKinds.WITHDRAWN : OpportunityKinds.RESTORED;
            facts.add(fact(kind, after, now, named(after).with(REASON, reason)));
        }
        return facts;
    }

    static boolean isSameEnd(Opportunity one, Opportunity other) {
        return one.status() == other.status()
                && Objects.equals(one.closedAt(), other.closedAt())
                && Objects.equals(one.lostReason(), other.lostReason());
    }

    private NewFact opened(Opportunity it, Arrival.@Nullable Key key) {
        var values = Values.none().with(ID, it.id().toString());
        fields(it.terms()).forEach(values::with);
        return fact(
                OpportunityKinds.OPENED,
                it,
                it.openedAt(),
                values.with("batch", it.batch() == null ? null : it.batch().toString())
                        .with("system", key == null ? null : key.system())
                        .with("key", key == null ? null : key.key()));
    }

    private NewFact ended(Opportunity it) {
        var at = it.closedAt() == null ? now : it.closedAt();
        return switch (it.status()) {
            case OPEN -> fact(OpportunityKinds.REOPENED, it, now, named(it));
            case WON ->
                fact(
                        OpportunityKinds.WON,
                        it,
                        at,
                        named(it)
                                .with(AMOUNT, it.terms().plainAmount())
                                .with(CURRENCY, it.terms().currency()));
            case LOST -> fact(OpportunityKinds.LOST, it, at, named(it).with(REASON, it.lostReason()));
        };
    }

    /** That it had come to a stage then, or that this is taken back. */
    NewFact stood(Opportunity it, PastStage.Stood stood, boolean isTold) {
        var values = named(it).with(STAGE_WORDS, stood.words());
        return isTold
                ? fact(OpportunityKinds.STOOD, it, stood.at(), values)
                : fact(
                        OpportunityKinds.UNSTOOD,
                        it,
                        now,
                        values.with(AT, stood.at().toString()));
    }

    private static Values named(Opportunity it) {
        return Values.none().with(ID, it.id().toString()).with(NAME, it.terms().name());
    }

    private NewFact fact(Kind kind, Opportunity it, Instant at, Values values) {
        return new NewFact(kind, Optional.of(it.lead().value()), actor, at, Map.of(Label.CHANGE, values.map()));
    }

    /** What the terms say, as facts write it; a field that says nothing is there with null. */
    static Map<String, @Nullable String> fields(Terms terms) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put(NAME, terms.name());
        fields.put(AMOUNT, terms.plainAmount());
        fields.put(CURRENCY, terms.currency());
        fields.put(
                EXPECTED_CLOSE,
                terms.expectedClose() == null ? null : terms.expectedClose().toString());
        fields.put(STAGE_WORDS, terms.stageWords());
        return fields;
    }

    private static Map<String, Object> changes(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        var changes = new LinkedHashMap<String, Object>();
        after.forEach((field, value) -> {
            if (!Objects.equals(value, before.get(field))) {
                changes.put(
                        field,
                        Values.none()
                                .with(BEFORE, before.get(field))
                                .with(AFTER, value)
                                .map());
            }
        });
        return changes;
    }
}
