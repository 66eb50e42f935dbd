package io.firsthand.review;

import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what happens with a review, as its own story in the log. */
@Component
class ReviewFacts {

    private final Ledger ledger;
    private final People people;

    ReviewFacts(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    UUID signed(Minutes it, Function side, UUID by, Instant at) {
        var change = new LinkedHashMap<String, Object>();
        change.put("month", it.review().month().toString());
        change.put("hash", it.hash());
        change.put("minutes", it.json());
        change.put("function", id(side));
        return append(ReviewKinds.SIGNED, it.review().id(), by, at, change);
    }

    void closed(Minutes it, UUID by, Instant at) {
        append(ReviewKinds.CLOSED, it.review().id(), by, at, Map.of("hash", it.hash()));
    }

    void reopened(Review it, List<Function> voided, UUID by, Instant at) {
        append(
                ReviewKinds.REOPENED,
                it.id(),
                by,
                at,
                Map.of("voided", voided.stream().map(ReviewFacts::id).toList()));
    }

    void kept(Decision it, boolean isKept, UUID by, Instant at) {
        append(
                isKept ? ReviewKinds.KEPT : ReviewKinds.UNKEPT,
                it.review(),
                by,
                at,
                Map.of("decision", it.id().toString(), "words", it.words()));
    }

    private UUID append(Kind kind, UUID review, UUID by, Instant at, Map<String, Object> change) {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        values.put(Label.CHANGE, change);
        people.find(new PersonId(by))
                .ifPresent(person ->
                        values.put(Label.PERSON, Map.of("name", person.name(), "function", id(person.function()))));
        return ledger.append(new NewFact(kind, Optional.of(review), by, at, values));
    }

    private static String id(Function side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
