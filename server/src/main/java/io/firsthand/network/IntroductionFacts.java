package io.firsthand.network;

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

/** Introductions as facts of the lead they are about; each says the whole of it. */
final class IntroductionFacts {

    static final String ID = "introduction";
    static final String ASKER = "asker";
    static final String ASKED = "asked";
    static final String OUTCOME = "outcome";
    static final String WORDS = "words";
    static final String ANSWER = "answer";

    private IntroductionFacts() {}

    static NewFact of(Introduction it, LeadId lead, UUID by, Instant now) {
        var change = Values.none()
                .with(ID, it.id().toString())
                .with(ASKER, Values.id(it.asker()))
                .with(ASKED, Values.id(it.asked()))
                .with(OUTCOME, it.outcome() == null ? null : it.outcome().id());
        var notes = Values.none().with(WORDS, it.words()).with(ANSWER, it.answer());
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        values.put(Label.CHANGE, change.map());
        if (!notes.map().isEmpty()) {
            values.put(Label.NOTES, notes.map());
        }
        return new NewFact(NetworkKinds.of(it.state()), Optional.of(lead.value()), by, now, values);
    }

    /** Each introduction that the facts tell of, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        for (var fact : facts) {
            var change = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = change.text(ID, "");
            if (NetworkKinds.ALL.contains(fact.kind()) && !id.isEmpty()) {
                var notes = new Values(fact.values().getOrDefault(Label.NOTES, Map.of()));
                lines.put(id, line(fact.kind().name().substring("introduction.".length()), change, notes));
            }
        }
        return lines;
    }

    /** All that is shown of one. */
    static String line(Introduction it, LeadId lead) {
        var fact = of(it, lead, it.asker().value(), it.askedAt());
        return line(
                it.state().id(),
                new Values(fact.values().getOrDefault(Label.CHANGE, Map.of())),
                new Values(fact.values().getOrDefault(Label.NOTES, Map.of())));
    }

    private static String line(String state, Values change, Values notes) {
        return "%s %s → %s %s: %s / %s"
                .formatted(
                        state,
                        change.text(ASKER, "–"),
                        change.text(ASKED, "–"),
                        change.text(OUTCOME, ""),
                        notes.text(WORDS, "–"),
                        notes.text(ANSWER, "–"));
    }
}
