package io.firsthand.touch;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Touches as facts of their lead, and what those facts say of them. */
final class TouchFacts {

    static final String TOUCH = "touch";
    static final String MEDIUM = "medium";
    static final String DIRECTION = "direction";
    static final String OUTCOME = "outcome";
    static final String HUMAN = "human";
    static final String BY = "by";
    static final String BY_NAME = "byName";
    static final String TEXT = "text";
    static final String REASON = "reason";

    private TouchFacts() {}

    static NewFact logged(Touch it, Arrival.@Nullable Key key, UUID actor) {
        var change = described(it)
                .with("batch", it.batch() == null ? null : it.batch().toString())
                .with("system", key == null ? null : key.system())
                .with("key", key == null ? null : key.key());
        var values = new LinkedHashMap<Label, Map<String, Object>>();
        values.put(Label.CHANGE, change.map());
        if (it.note() != null) {
            values.put(Label.NOTES, Map.of(TEXT, it.note()));
        }
        return new NewFact(TouchKinds.LOGGED, Optional.of(it.lead().value()), actor, it.at(), values);
    }

    /** Says again what the touch was, so that the timeline can tell it by itself. */
    static NewFact turned(Touch it, boolean isWithdrawn, @Nullable String reason, UUID actor, Instant now) {
        return new NewFact(
                isWithdrawn ? TouchKinds.WITHDRAWN : TouchKinds.RESTORED,
                Optional.of(it.lead().value()),
                actor,
                now,
                Map.of(Label.CHANGE, described(it).with(REASON, reason).map()));
    }

    private static Values described(Touch it) {
        return Values.none()
                .with(TOUCH, it.id().toString())
                .with(MEDIUM, it.medium().id())
                .with(DIRECTION, it.direction().id())
                .with(OUTCOME, it.outcome().id())
                .with(HUMAN, it.human())
                .with(BY, Values.id(it.by()))
                .with(BY_NAME, it.byName());
    }

    /** Each touch that the facts of a lead tell of, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        var withdrawn = new TreeMap<String, Boolean>();
        for (var fact : facts) {
            var values = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = values.text(TOUCH, "");
            if (is(fact.kind()) && !id.isEmpty()) {
                if (fact.kind().equals(TouchKinds.LOGGED)) {
                    lines.put(id, line(values, noteOf(fact), fact.at()));
                } else {
                    withdrawn.put(id, fact.kind().equals(TouchKinds.WITHDRAWN));
                }
            }
        }
        lines.replaceAll((id, line) -> withdrawn.getOrDefault(id, false) ? "† " + line : line);
        return lines;
    }

    static boolean is(Kind kind) {
        return kind.equals(TouchKinds.LOGGED) || kind.equals(TouchKinds.WITHDRAWN) || kind.equals(TouchKinds.RESTORED);
    }

    static @Nullable String noteOf(Fact fact) {
        return new Values(fact.values().getOrDefault(Label.NOTES, Map.of())).text(TEXT);
    }

    /** All that is shown of a touch; † before one that was withdrawn. */
    static String line(Touch it) {
        return (it.withdrawn() ? "† " : "") + line(described(it), it.note(), it.at());
    }

    private static String line(Values it, @Nullable String note, Instant at) {
        return "%s %s %s %s %s %s%s%s"
                .formatted(
                        at,
                        it.text(MEDIUM, ""),
                        it.text(DIRECTION, ""),
                        it.text(OUTCOME, ""),
                        it.text(BY, "–"),
                        it.text(BY_NAME, "–"),
                        Boolean.TRUE.equals(it.map().get(HUMAN)) ? "" : " ⚙",
                        note == null ? "" : ": " + note);
    }
}
