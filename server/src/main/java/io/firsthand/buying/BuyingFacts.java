package io.firsthand.buying;

import io.firsthand.buying.Evaluation.Learnt;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learnt and what was chosen as facts of a lead, and what those facts come to. */
final class BuyingFacts {

    static final String COMPANY = "company";
    static final String IDS = "ids";
    static final String FORGOTTEN = "forgotten";
    static final String LOOK = "look";
    static final String STAGE = "stage";
    static final String CAUSE = "cause";
    static final String CHOICE = "choice";
    static final String EVIDENCE = "evidence";

    private BuyingFacts() {}

    static NewFact learnt(CompanyId company, LeadId lead, List<Learnt> news, UUID by, Instant at) {
        var ids = Values.none();
        var notes = Values.none();
        news.forEach(it -> {
            ids.with(it.field().id(), it.id().toString());
            notes.with(it.field().id(), it.value());
        });
        var change = Values.none()
                .with(COMPANY, company.value().toString())
                .with(IDS, ids.map())
                .with(
                        FORGOTTEN,
                        news.stream().allMatch(it -> it.value() != null)
                                ? null
                                : news.stream()
                                        .filter(it -> it.value() == null)
                                        .map(it -> it.field().id())
                                        .toList());
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        values.put(Label.CHANGE, change.map());
        if (!notes.map().isEmpty()) {
            values.put(Label.NOTES, notes.map());
        }
        return new NewFact(BuyingKinds.LEARNT, Optional.of(lead.value()), by, at, values);
    }

    static NewFact lookedTwice(SecondLook it, UUID by, Instant at) {
        var choice = it.choice();
        var change = Values.none()
                .with(LOOK, it.id().toString())
                .with(STAGE, it.stage().id())
                .with(CAUSE, it.cause().id())
                .with(CHOICE, choice == null ? null : choice.id())
                .with(
                        EVIDENCE,
                        it.evidence().isEmpty()
                                ? null
                                : it.evidence().stream()
                                        .map(Progress.Reason::id)
                                        .toList());
        return new NewFact(
                BuyingKinds.LOOKED, Optional.of(it.lead().value()), by, at, Map.of(Label.CHANGE, change.map()));
    }

    /** All that was learnt and chosen in the story of a lead, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        for (var fact : facts) {
            var change = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            if (fact.kind().equals(BuyingKinds.LEARNT)) {
                var notes = fact.values().getOrDefault(Label.NOTES, Map.of());
                Values.in(change.map(), IDS)
                        .map()
                        .forEach((field, id) -> lines.put(String.valueOf(id), line(field, notes.get(field))));
            } else if (fact.kind().equals(BuyingKinds.LOOKED)) {
                lines.put(change.text(LOOK, ""), chosen(change.text(STAGE, ""), change.text(CHOICE, "")));
            }
        }
        lines.remove("");
        return lines;
    }

    static String line(Learnt it) {
        return line(it.field().id(), it.value());
    }

    private static String line(String field, @Nullable Object value) {
        return field + ": " + (value == null ? "–" : value);
    }

    static String chosen(String stage, String choice) {
        return stage + " → " + choice;
    }
}
