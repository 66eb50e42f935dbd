package io.firsthand.committee;

import io.firsthand.capture.CaptureKinds;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadKinds;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is learnt of a lead's person as facts of the lead, and what those facts come to. */
final class CommitteeFacts {

    static final String ID = "observation";
    static final String LINE = "influence";
    static final String PURCHASE = "purchase";
    static final String ROLE = "role";
    static final String STANCE = "stance";
    static final String AWARENESS = "awareness";
    static final String HOW = "how";
    static final String SOURCE = "source";
    static final String TO = "to";

    private CommitteeFacts() {}

    static NewFact observed(UUID id, NewObservation it, UUID by, Instant at) {
        var change = Values.none()
                .with(ID, id.toString())
                .with(PURCHASE, text(it.purchase()))
                .with(ROLE, it.role() == null ? null : it.role().id())
                .with(STANCE, it.stance() == null ? null : it.stance().id())
                .with(AWARENESS, it.awareness() == null ? null : it.awareness().id())
                .with(HOW, it.how().id())
                .with(SOURCE, text(it.source()));
        return fact(CommitteeKinds.OBSERVED, it.lead(), by, at, change);
    }

    /** Says again what it was, so that the timeline can tell it by itself. */
    static NewFact withdrawn(Observation it, UUID by, Instant at) {
        var change = Values.none()
                .with(ID, it.id().toString())
                .with(PURCHASE, text(it.purchase()))
                .with(ROLE, it.role() == null ? null : it.role().id())
                .with(STANCE, it.stance() == null ? null : it.stance().id())
                .with(AWARENESS, it.awareness() == null ? null : it.awareness().id());
        return fact(CommitteeKinds.WITHDRAWN, it.lead(), by, at, change);
    }

    static NewFact drawn(Line it, UUID by, Instant at) {
        return fact(CommitteeKinds.INFLUENCE, it.from(), by, at, of(it));
    }

    static NewFact ended(Line it, UUID by, Instant at) {
        return fact(CommitteeKinds.INFLUENCE_ENDED, it.from(), by, at, of(it));
    }

    private static Values of(Line it) {
        return Values.none()
                .with(LINE, it.id().toString())
                .with(PURCHASE, text(it.purchase()))
                .with(TO, it.to().value().toString());
    }

    private static NewFact fact(Kind kind, LeadId lead, UUID by, Instant at, Values change) {
        return new NewFact(kind, Optional.of(lead.value()), by, at, Map.of(Label.CHANGE, change.map()));
    }

    /** What is known of the person by the facts of one lead, as {@link Known#line} writes it, by purchase. */
    static Map<String, String> replay(List<Fact> facts) {
        var all = new LinkedHashMap<String, Observation>();
        for (var fact : facts) {
            if (fact.kind().equals(LeadKinds.CAPTURED) || fact.kind().equals(CaptureKinds.CAPTURED)) {
                captured(fact).ifPresent(it -> all.put(it.id().toString(), it));
            } else if (fact.kind().equals(CommitteeKinds.OBSERVED)) {
                observed(fact).ifPresent(it -> all.put(it.id().toString(), it));
            } else if (fact.kind().equals(CommitteeKinds.WITHDRAWN)) {
                all.remove(change(fact).text(ID, ""));
            }
        }
        return lines(List.copyOf(all.values()));
    }

    private static Map<String, String> lines(List<Observation> all) {
        var byPurchase = new TreeMap<String, List<Observation>>();
        all.forEach(it -> byPurchase
                .computeIfAbsent(key(it.purchase()), _ -> new ArrayList<>())
                .add(it));
        var lines = new TreeMap<String, String>();
        byPurchase.forEach((purchase, some) -> {
            var known = Known.of(some);
            if (!known.isNothing()) {
                lines.put(purchase, known.line());
            }
        });
        return lines;
    }

    /** The lines of influence that begin at one lead, by their ids. */
    static Map<String, String> influences(List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        for (var fact : facts) {
            var change = change(fact);
            var id = change.text(LINE, "");
            if (fact.kind().equals(CommitteeKinds.INFLUENCE) && !id.isEmpty()) {
                lines.put(id, "→ " + change.text(TO, "") + " " + key(change.uuid(PURCHASE)));
            } else if (fact.kind().equals(CommitteeKinds.INFLUENCE_ENDED)) {
                lines.remove(id);
            }
        }
        return lines;
    }

    static String line(Line it) {
        return "→ " + it.to().value() + " " + key(it.purchase());
    }

    static String key(@Nullable UUID purchase) {
        return purchase == null ? "main" : purchase.toString();
    }

    /** What the notes of a conversation say; nothing where they speak of none of it. */
    private static Optional<Observation> captured(Fact fact) {
        var notes = new Values(fact.values().getOrDefault(Label.NOTES, Map.of()));
        return Optional.of(observation(fact, fact.id(), null, notes, How.CAPTURED))
                .filter(it -> it.role() != null || it.stance() != null || it.awareness() != null);
    }

    private static Optional<Observation> observed(Fact fact) {
        var change = change(fact);
        var id = change.uuid(ID);
        return id == null
                ? Optional.empty()
                : Optional.of(observation(
                        fact,
                        id,
                        change.uuid(PURCHASE),
                        change,
                        How.of(change.text(HOW, "")).orElse(How.TYPED)));
    }

    private static Observation observation(Fact fact, UUID id, @Nullable UUID purchase, Values it, How how) {
        return new Observation(
                id,
                new LeadId(fact.lead().orElse(id)),
                purchase,
                Role.of(it.text(ROLE)).orElse(null),
                Stance.of(it.text(STANCE)).orElse(null),
                Awareness.of(it.text(AWARENESS)).orElse(null),
                how,
                null,
                fact.by(),
                fact.at(),
                fact.receivedAt(),
                fact.id());
    }

    static Values change(Fact fact) {
        return new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
