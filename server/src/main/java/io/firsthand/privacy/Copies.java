package io.firsthand.privacy;

import io.firsthand.identity.Actor;
import io.firsthand.lead.ContactId;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is kept of a person, for the person to have: GDPR Articles 15 and 20. Each copy is a fact. */
@Service
@Transactional
public class Copies {

    private final ObjectProvider<PersonalData> everything;
    private final Persons persons;
    private final Ledger ledger;
    private final Clock clock;

    Copies(ObjectProvider<PersonalData> everything, Persons persons, Ledger ledger, Clock clock) {
        this.everything = everything;
        this.persons = persons;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is kept, by what it is. */
    public record Copy(Instant at, List<Section> sections) {}

    /** The things of one kind, under the key of the words that say what they are. */
    public record Section(String heading, List<Map<String, Object>> things) {}

    /** Empty if one of the contacts is not there. That it was made, and by whom, is written on all leads. */
    public Optional<Copy> of(Collection<ContactId> some, Actor actor) {
        return persons.subject(some).map(subject -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var sections = everything
                    .orderedStream()
                    .map(it -> new Section(it.heading(), it.of(subject)))
                    .filter(it -> !it.things().isEmpty())
                    .toList();
            ledger.append(subject.leads().stream()
                    .sorted(Comparator.comparing(it -> it.value()))
                    .map(lead ->
                            new NewFact(PrivacyKinds.EXPORTED, Optional.of(lead.value()), actor.id(), now, Map.of()))
                    .toList());
            return new Copy(now, sections);
        });
    }
}
