package io.firsthand.nurture;

import io.firsthand.lead.LeadId;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a lead in nurture as facts of it, and what those facts say. */
final class StayFacts {

    static final String STAY = "stay";
    static final String TRACK = "track";
    static final String NAME = "name";
    static final String VERSION = "version";
    static final String VIA = "via";
    static final String NUMBER = "number";
    static final String BY = "returnedBy";
    static final String REVIEW = "review";
    static final String LOOK = "lookAgain";
    static final String REASON = "reason";
    static final String BRINGS_BACK = "bringsBack";
    static final String STEP = "step";
    static final String SAYS = "says";
    static final String WHY = "why";

    private StayFacts() {}

    static NewFact entered(Stay it, @Nullable String track) {
        var change = Values.none()
                .with(STAY, it.id().toString())
                .with(TRACK, it.track() == null ? null : it.track().toString())
                .with(NAME, track)
                .with(VERSION, (long) it.version())
                .with(VIA, it.via().id())
                .with(LOOK, it.lookAt() == null ? null : it.lookAt().toString());
        var notes = Values.none();
        var returned = it.returned();
        if (returned != null) {
            change.with(NUMBER, (long) returned.number())
                    .with(BY, returned.by().value().toString())
                    .with(REVIEW, returned.review());
            notes.with(REASON, returned.reason()).with(BRINGS_BACK, returned.bringsBack());
        }
        var values = new HashMap<Label, Map<String, Object>>();
        values.put(Label.CHANGE, change.map());
        if (!notes.map().isEmpty()) {
            values.put(Label.NOTES, notes.map());
        }
        return new NewFact(
                NurtureKinds.ENTERED, Optional.of(it.lead().value()), it.enteredBy(), it.enteredAt(), values);
    }

    static NewFact mailed(Stay it, String step, String subject, UUID by, Instant at) {
        return step(NurtureKinds.MAILED, it, step, subject, null, by, at);
    }

    static NewFact called(Stay it, String step, String says, UUID by, Instant at) {
        return step(NurtureKinds.CALLED, it, step, says, null, by, at);
    }

    static NewFact withheld(Stay it, String step, String says, Withheld why, UUID by, Instant at) {
        return step(NurtureKinds.WITHHELD, it, step, says, why.id(), by, at);
    }

    static NewFact branched(Stay it, String step, boolean met, UUID by, Instant at) {
        return step(NurtureKinds.BRANCHED, it, step, null, met ? "yes" : "no", by, at);
    }

    private static NewFact step(
            Kind kind, Stay it, String step, @Nullable String says, @Nullable String why, UUID by, Instant at) {
        return fact(
                kind,
                it.lead(),
                by,
                at,
                Values.none()
                        .with(STAY, it.id().toString())
                        .with(STEP, step)
                        .with(SAYS, says)
                        .with(WHY, why));
    }

    static NewFact left(Stay it, Stay.Left left, @Nullable String track) {
        return fact(
                NurtureKinds.LEFT,
                it.lead(),
                left.by(),
                left.at(),
                Values.none()
                        .with(STAY, it.id().toString())
                        .with(NAME, track)
                        .with(WHY, left.why().id()));
    }

    private static NewFact fact(Kind kind, LeadId lead, UUID by, Instant at, Values values) {
        return new NewFact(kind, Optional.of(lead.value()), by, at, Map.of(Label.CHANGE, values.map()));
    }

    /** Each stay that the facts of a lead tell of, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var entered = new TreeMap<String, Fact>();
        var mails = new HashMap<String, Integer>();
        var left = new HashMap<String, String>();
        for (var fact : facts) {
            var values = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = values.text(STAY, "");
            if (id.isEmpty()) {
                continue;
            }
            if (fact.kind().equals(NurtureKinds.ENTERED)) {
                entered.put(id, fact);
            } else if (fact.kind().equals(NurtureKinds.MAILED)) {
                mails.merge(id, 1, Integer::sum);
            } else if (fact.kind().equals(NurtureKinds.LEFT)) {
                left.put(id, values.text(WHY, ""));
            }
        }
        var lines = new TreeMap<String, String>();
        entered.forEach((id, fact) -> {
            var it = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var notes = new Values(fact.values().getOrDefault(Label.NOTES, Map.of()));
            lines.put(
                    id,
                    line(
                            it.text(TRACK, ""),
                            it.number(VERSION),
                            fact.at(),
                            it.number(NUMBER),
                            notes.text(REASON, ""),
                            mails.getOrDefault(id, 0),
                            left.getOrDefault(id, "")));
        });
        return lines;
    }

    static String line(Stay it) {
        var returned = it.returned();
        return line(
                it.track() == null ? "" : it.track().toString(),
                it.version(),
                it.enteredAt(),
                returned == null ? 0 : returned.number(),
                returned == null || returned.reason() == null ? "" : returned.reason(),
                it.mails(),
                it.left() == null ? "" : it.left().why().id());
    }

    private static String line(
            String track, long version, Instant at, long returns, String reason, int mails, String left) {
        return "%s %d · %s · %d %s · %d mails %s"
                .formatted(track, version, at, returns, reason, mails, left)
                .strip();
    }
}
