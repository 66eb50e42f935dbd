package io.firsthand.feedback;

import io.firsthand.feedback.Feedback.Said;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
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

/** What sales said as facts of a lead, and what those facts come to. */
final class FeedbackFacts {

    static final String ID = "feedback";
    static final String HANDOFF = "handoff";
    static final String MOMENT = "moment";
    static final String USEFUL = "useful";
    static final String MISSING = "missing";
    static final String WRONG = "wrong";
    static final String MORE = "more";

    private FeedbackFacts() {}

    static NewFact given(Feedback it, Said said, boolean isNew) {
        var opinion = said.opinion();
        var change = about(it)
                .with(USEFUL, opinion.useful())
                .with(MISSING, opinion.missing().isEmpty() ? null : opinion.missing())
                .with(
                        WRONG,
                        opinion.wrong().isEmpty()
                                ? null
                                : opinion.wrong().stream().map(Wrong::id).toList())
                .with(MORE, opinion.more());
        var notes = Values.none().with(MISSING, opinion.missingWords()).with(WRONG, opinion.wrongWords());
        return fact(isNew ? FeedbackKinds.GIVEN : FeedbackKinds.CHANGED, it, said.by(), said.at(), change, notes);
    }

    static NewFact withdrawn(Feedback it, UUID by, Instant now) {
        return fact(FeedbackKinds.WITHDRAWN, it, by, now, about(it), Values.none());
    }

    private static Values about(Feedback it) {
        return Values.none()
                .with(ID, it.id().toString())
                .with(HANDOFF, it.handoff() == null ? null : it.handoff().toString())
                .with(MOMENT, it.moment().id());
    }

    private static NewFact fact(Kind kind, Feedback it, UUID by, Instant at, Values change, Values notes) {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        values.put(Label.CHANGE, change.map());
        if (!notes.map().isEmpty()) {
            values.put(Label.NOTES, notes.map());
        }
        return new NewFact(kind, Optional.of(it.lead().value()), by, at, values);
    }

    /** All that was said and not taken back, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        for (var fact : facts) {
            var change = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = change.text(ID, "");
            if (id.isEmpty() || !FeedbackKinds.ALL.contains(fact.kind())) {
                continue;
            }
            if (fact.kind().equals(FeedbackKinds.WITHDRAWN)) {
                lines.remove(id);
            } else {
                lines.put(id, line(change, new Values(fact.values().getOrDefault(Label.NOTES, Map.of())), fact.by()));
            }
        }
        return lines;
    }

    /** All that is shown of something that was said. */
    static String line(Feedback it, Said said) {
        var fact = given(it, said, true);
        return line(
                new Values(fact.values().getOrDefault(Label.CHANGE, Map.of())),
                new Values(fact.values().getOrDefault(Label.NOTES, Map.of())),
                said.by());
    }

    private static String line(Values change, Values notes, UUID by) {
        return "%s %s − %s %s ✗ %s %s + %s %s"
                .formatted(
                        change.text(MOMENT, ""),
                        sign(change.map().get(USEFUL)),
                        String.join(", ", change.texts(MISSING)),
                        notes.text(MISSING, "–"),
                        String.join(", ", change.texts(WRONG)),
                        notes.text(WRONG, "–"),
                        sign(change.map().get(MORE)),
                        by);
    }

    private static String sign(@Nullable Object yes) {
        return yes == null ? "?" : Boolean.TRUE.equals(yes) ? "👍" : "👎";
    }
}
