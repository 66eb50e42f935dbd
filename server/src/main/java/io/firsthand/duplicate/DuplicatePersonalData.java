package io.firsthand.duplicate;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.duplicate.KeyRepository.Card;
import io.firsthand.lead.ContactId;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept to find duplicates of a person: hashes that say nothing by themselves, and pairs of contacts. */
@Component
class DuplicatePersonalData implements PersonalData {

    private final KeyRepository keys;
    private final PairRepository pairs;

    DuplicatePersonalData(KeyRepository keys, PairRepository pairs) {
        this.keys = keys;
        this.pairs = pairs;
    }

    @Override
    public String heading() {
        return "duplicate.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return List.of();
    }

    @Override
    public Erased erase(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var contacts = List.<ContactId>copyOf(subject.contacts());
        var cards = keys.cards(workspace, contacts);
        keys.put(
                workspace,
                cards,
                contacts.stream().map(it -> new Card(it, Set.of(), Set.of())).toList());
        return Erased.of(pairs.forget(workspace, contacts));
    }
}
