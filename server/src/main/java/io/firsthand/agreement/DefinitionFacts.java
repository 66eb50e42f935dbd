package io.firsthand.agreement;

import io.firsthand.agreement.Definition.By;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happens with a definition, as its own story in the log. */
@Component
class DefinitionFacts {

    static final String HASH = "hash";
    static final String CONTENT = "content";
    static final String VERSION = "version";
    static final String SEGMENT = "segment";
    static final String VOIDED = "voided";
    static final String OTHER = "definition";
    static final String ANNEXES = "annexes";
    static final String REMARK = "remark";
    static final String LINE = "line";
    static final String TEXT = "text";
    static final String NAME = "name";
    static final String SIDE = "function";
    static final String ROLE = "role";

    private final Ledger ledger;
    private final People people;

    DefinitionFacts(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    void proposed(Definition it, By by) {
        var change = about(it);
        change.put(CONTENT, it.content().json());
        change.put(SEGMENT, it.segment());
        append(DefinitionKinds.PROPOSED, it.id(), by, change, null);
    }

    /** @param voided the sides whose signatures went */
    void reopened(Definition before, List<Function> voided, By by) {
        var change = about(before);
        if (!voided.isEmpty()) {
            change.put(VOIDED, voided.stream().map(DefinitionFacts::id).toList());
        }
        append(DefinitionKinds.REOPENED, before.id(), by, change, null);
    }

    void said(Remark remark) {
        var kind = remark.kind() == Remark.Kind.OBJECTION ? DefinitionKinds.OBJECTED : DefinitionKinds.COMMENTED;
        var notes = Map.<String, Object>of(REMARK, remark.id().toString(), LINE, remark.line(), TEXT, remark.text());
        append(kind, remark.definition(), remark.said(), Map.of(HASH, remark.hash()), notes);
    }

    void resolved(Remark remark, String how, By by) {
        var notes = Map.<String, Object>of(REMARK, remark.id().toString(), TEXT, how);
        append(DefinitionKinds.RESOLVED, remark.definition(), by, Map.of(), notes);
    }

    void signed(Definition it, Signature signature, List<Annex> annexes) {
        var change = about(it);
        change.put(SIDE, id(signature.side()));
        if (!annexes.isEmpty()) {
            change.put(ANNEXES, annexes.stream().map(Annex::json).toList());
        }
        append(DefinitionKinds.SIGNED, it.id(), new By(signature.person().value(), signature.at()), change, null);
    }

    void enacted(Definition it, Optional<Definition> before, By by) {
        var change = about(it);
        change.put(SEGMENT, it.segment());
        before.ifPresent(other -> change.put(OTHER, other.id().toString()));
        append(DefinitionKinds.ENACTED, it.id(), by, change, null);
    }

    void superseded(Definition it, Definition next, By by) {
        var change = about(it);
        change.put(OTHER, next.id().toString());
        append(DefinitionKinds.SUPERSEDED, it.id(), by, change, null);
    }

    void declined(Definition it, String reason, By by) {
        append(DefinitionKinds.DECLINED, it.id(), by, about(it), Map.of(TEXT, reason));
    }

    void moved(Kind kind, Definition it, By by) {
        append(kind, it.id(), by, about(it), null);
    }

    private static Map<String, Object> about(Definition it) {
        var change = new LinkedHashMap<String, Object>();
        change.put(HASH, it.hash());
        if (it.version() != null) {
            change.put(VERSION, (long) it.version());
        }
        return change;
    }

    private void append(
            Kind kind, UUID definition, By by, Map<String, Object> change, @Nullable Map<String, Object> notes) {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        if (!change.isEmpty()) {
            values.put(Label.CHANGE, change);
        }
        if (notes != null) {
            values.put(Label.NOTES, notes);
        }
        people.find(new PersonId(by.actor()))
                .ifPresent(person -> values.put(
                        Label.PERSON,
                        Map.of(
                                NAME, person.name(),
                                SIDE, id(person.function()),
                                ROLE, person.role().name().toLowerCase(Locale.ROOT))));
        ledger.append(new NewFact(kind, Optional.of(definition), by.actor(), by.at(), values));
    }

    static String id(Function side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
