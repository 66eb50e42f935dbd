package io.firsthand.knowledge;

import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.opportunity.OpportunityKinds;
import io.firsthand.tlog.evidence.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The opportunities that facts tell of. */
final class RememberedDeals {

    private static final class One {
        final String id;
        final Instant openedAt;

        @Nullable String amount;

        @Nullable String close;

        boolean isLost;
        boolean isWithdrawn;

        One(String id, Instant openedAt) {
            this.id = id;
            this.openedAt = openedAt;
        }
    }

    private final Map<String, One> all = new HashMap<>();

    void take(Fact fact) {
        var values = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
        var id = values.text("opportunity", "");
        var kind = fact.kind();
        if (kind.equals(OpportunityKinds.OPENED)) {
            var opened = new One(id, fact.at());
            opened.amount = values.text("amount");
            opened.close = values.text("expectedClose");
            all.put(id, opened);
            return;
        }
        var one = all.get(id);
        if (one == null) {
            return;
        }
        if (kind.equals(OpportunityKinds.CHANGED)) {
            var changes = Values.in(values.map(), "changes").map();
            if (changes.containsKey("amount")) {
                one.amount = Values.in(changes, "amount").text("new");
            }
            if (changes.containsKey("expectedClose")) {
                one.close = Values.in(changes, "expectedClose").text("new");
            }
        } else if (kind.equals(OpportunityKinds.WITHDRAWN) || kind.equals(OpportunityKinds.RESTORED)) {
            one.isWithdrawn = kind.equals(OpportunityKinds.WITHDRAWN);
        } else {
            one.isLost = kind.equals(OpportunityKinds.LOST);
        }
    }

    void tell(Map<String, Object> values) {
        var newest = all.values().stream()
                .filter(it -> !it.isLost && !it.isWithdrawn)
                .max(Comparator.<One, Instant>comparing(it -> it.openedAt).thenComparing(it -> it.id))
                .orElse(null);
        var amount = newest == null ? null : newest.amount;
        var close = newest == null ? null : newest.close;
        Person.put(values, Paths.AMOUNT, amount == null ? null : KnowledgeRepository.amount(new BigDecimal(amount)));
        Person.put(values, Paths.CLOSE_DATE, close == null ? null : KnowledgeRepository.day(LocalDate.parse(close)));
    }
}
