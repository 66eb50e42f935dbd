package io.firsthand.content;

import io.firsthand.lead.LeadId;
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

/** What a lead asked, got and opened as facts of it, and what those facts come to. */
final class ContentFacts {

    static final String HEARING = "hearing";
    static final String QUESTION = "question";
    /** The question in its words of that day. */
    static final String ASKED = "asked";

    static final String PLACE = "place";
    static final String PLACE_ID = "of";
    static final String WORDS = "words";
    static final String SENDING = "sending";
    static final String PIECE = "piece";
    static final String TITLE = "title";
    static final String EDITION = "edition";
    static final String WAY = "way";
    static final String FOLLOWED = "followed";
    static final String WHAT = "what";

    private ContentFacts() {}

    static NewFact heard(Hearing it, @Nullable Question question) {
        var change = about(it, question)
                .with(PLACE, it.place().id())
                .with(PLACE_ID, it.placeId() == null ? null : it.placeId().toString());
        return fact(
                ContentKinds.HEARD,
                it.lead(),
                it.by(),
                it.at(),
                change,
                Values.none().with(WORDS, it.words()));
    }

    static NewFact sorted(Hearing it, @Nullable Question question, UUID by, Instant now) {
        return fact(ContentKinds.SORTED, it.lead(), by, now, about(it, question), Values.none());
    }

    static NewFact turned(Hearing it, boolean isWithdrawn, UUID by, Instant now) {
        var kind = isWithdrawn ? ContentKinds.UNHEARD : ContentKinds.HEARD_AGAIN;
        return fact(kind, it.lead(), by, now, about(it, null), Values.none());
    }

    private static Values about(Hearing it, @Nullable Question question) {
        return Values.none()
                .with(HEARING, it.id().toString())
                .with(QUESTION, question == null ? null : question.id().toString())
                .with(ASKED, question == null ? null : question.text());
    }

    static NewFact sent(Sending it, String title) {
        var change = Values.none()
                .with(SENDING, it.id().toString())
                .with(PIECE, it.piece().toString())
                .with(TITLE, title)
                .with(EDITION, it.edition().toString())
                .with(WAY, it.way().id())
                .with(FOLLOWED, it.followed());
        return fact(ContentKinds.SENT, it.lead(), it.by(), it.at(), change, Values.none());
    }

    /** By the link, for it was none of us. */
    static NewFact opened(Sending it, String title, Instant at) {
        var change = Values.none()
                .with(SENDING, it.id().toString())
                .with(PIECE, it.piece().toString())
                .with(TITLE, title);
        return fact(ContentKinds.OPENED, it.lead(), it.id(), at, change, Values.none());
    }

    /** Without the words that go with it, which may name somebody. */
    static NewFact happened(Piece it, PieceEvent event) {
        var change = Values.none()
                .with(PIECE, it.id().toString())
                .with(TITLE, it.wish().title())
                .with(WHAT, event.what());
        return new NewFact(
                ContentKinds.PIECE, Optional.of(it.id()), event.by(), event.at(), Map.of(Label.CHANGE, change.map()));
    }

    private static NewFact fact(Kind kind, LeadId lead, UUID by, Instant at, Values change, Values notes) {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        values.put(Label.CHANGE, change.map());
        if (!notes.map().isEmpty()) {
            values.put(Label.NOTES, notes.map());
        }
        return new NewFact(kind, Optional.of(lead.value()), by, at, values);
    }

    /** All that was heard and not taken back, as {@link #line(Hearing)} writes it, by its id. */
    static Map<String, String> heard(List<Fact> facts) {
        record Told(String words, String place, String question, boolean withdrawn) {}
        var all = new TreeMap<String, Told>();
        for (var fact : facts) {
            var change = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = change.text(HEARING, "");
            var before = all.get(id);
            if (fact.kind().equals(ContentKinds.HEARD)) {
                var notes = new Values(fact.values().getOrDefault(Label.NOTES, Map.of()));
                all.put(
                        id,
                        new Told(notes.text(WORDS, "–"), change.text(PLACE, ""), change.text(QUESTION, "?"), false));
            } else if (before != null && fact.kind().equals(ContentKinds.SORTED)) {
                all.put(id, new Told(before.words, before.place, change.text(QUESTION, "?"), before.withdrawn));
            } else if (before != null
                    && (fact.kind().equals(ContentKinds.UNHEARD) || fact.kind().equals(ContentKinds.HEARD_AGAIN))) {
                var gone = fact.kind().equals(ContentKinds.UNHEARD);
                all.put(id, new Told(before.words, before.place, before.question, gone));
            }
        }
        var lines = new TreeMap<String, String>();
        all.forEach((id, it) -> {
            if (!it.withdrawn) {
                lines.put(id, line(it.place, it.question, it.words));
            }
        });
        return lines;
    }

    static String line(Hearing it) {
        return line(
                it.place().id(),
                it.question() == null ? "?" : it.question().toString(),
                it.said().orElse("–"));
    }

    private static String line(String place, String question, String words) {
        return place + " " + question + " " + words;
    }

    /** All that was sent, as {@link #line(Sending)} writes it, by its id. */
    static Map<String, String> sent(List<Fact> facts) {
        var lines = new TreeMap<String, String>();
        for (var fact : facts) {
            var change = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            if (fact.kind().equals(ContentKinds.SENT)) {
                lines.put(
                        change.text(SENDING, ""),
                        "%s %s %s".formatted(change.text(PIECE, ""), change.text(EDITION, ""), change.text(WAY, "")));
            } else if (fact.kind().equals(ContentKinds.OPENED)) {
                lines.computeIfPresent(change.text(SENDING, ""), (_, line) -> line + " " + fact.at());
            }
        }
        return lines;
    }

    static String line(Sending it) {
        var sent = "%s %s %s".formatted(it.piece(), it.edition(), it.way().id());
        return it.openedAt() == null ? sent : sent + " " + it.openedAt();
    }
}
