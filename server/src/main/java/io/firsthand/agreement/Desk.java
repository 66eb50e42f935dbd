package io.firsthand.agreement;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.agreement.Definition.By;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.definition.Contents;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes signatures of people whom somebody has made sure of, and puts in force what both sides signed. */
@Component
@Transactional
class Desk {

    private final VersionRepository versions;
    private final RemarkRepository remarks;
    private final SignatureRepository signatures;
    private final DefinitionFacts facts;
    private final List<Annexes> annexes;
    private final DefinitionTidings tidings;
    private final People people;
    private final Vocabularies vocabularies;
    private final ApplicationEventPublisher events;

    Desk(
            VersionRepository versions,
            RemarkRepository remarks,
            SignatureRepository signatures,
            DefinitionFacts facts,
            List<Annexes> annexes,
            DefinitionTidings tidings,
            People people,
            Vocabularies vocabularies,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.remarks = remarks;
        this.signatures = signatures;
        this.facts = facts;
        this.annexes = annexes;
        this.tidings = tidings;
        this.people = people;
        this.vocabularies = vocabularies;
        this.events = events;
    }

    /** Why this person cannot sign, as things are now. */
    @Transactional(readOnly = true)
    public Optional<Signing> refusal(UUID id, Seen seen, PersonId signer) {
        var found = versions.find(id);
        return found.isEmpty()
                ? Optional.of(new Signing.Missing())
                : people.find(signer)
                        .filter(Desk::maySign)
                        .map(person -> refusal(found.get(), seen, person))
                        .orElse(Optional.of(new Signing.NotYours()));
    }

    private Optional<Signing> refusal(Definition it, Seen seen, Person signer) {
        if (it.state() != State.PROPOSED) {
            return Optional.of(new Signing.NotNow(it));
        }
        if (!it.hash().equals(seen.hash())
                || seenOf(it, seen).size() < seen.annexes().size()) {
            return Optional.of(new Signing.OtherContent(it));
        }
        var open = remarks.open(List.of(it.id())).getOrDefault(it.id(), 0);
        if (open > 0) {
            return Optional.of(new Signing.Objected(open));
        }
        return signatures.of(it.id()).stream()
                .filter(other ->
                        other.side() == signer.function() || other.person().equals(signer.id()))
                .findFirst()
                .map(Signing.SignedBefore::new);
    }

    /** Nobody edits, objects or signs beside it: the row of the definition is locked from the first look at it on. */
    public Signing sign(UUID id, Seen seen, PersonId signer, Instant now) {
        var found = versions.lock(id);
        var refusal = refusal(id, seen, signer);
        if (found.isEmpty() || refusal.isPresent()) {
            return refusal.orElseGet(Signing.Missing::new);
        }
        var it = found.get();
        var problems = Contents.faults(it.content(), vocabularies.current());
        if (!problems.isEmpty()) {
            return new Signing.Faulty(problems);
        }
        var person = people.find(signer).orElseThrow();
        var by = new By(signer.value(), now.truncatedTo(MILLIS));
        var side = person.function();
        var signature = new Signature(side, signer, person.name(), person.role(), seen.hash(), by.at());
        signatures.insert(id, signature);
        facts.signed(it, signature, seenOf(it, seen));
        if (signatures.of(id).size() == 2) {
            return putInForce(it, by);
        }
        tidings.signed(it, side, by);
        return new Signing.Signed(it, side == Function.SALES ? Function.MARKETING : Function.SALES);
    }

    List<Annex> annexes(Definition it) {
        return annexes.stream()
                .flatMap(each -> each.of(it.id(), it.hash()).stream())
                .toList();
    }

    private List<Annex> seenOf(Definition it, Seen seen) {
        return annexes(it).stream()
                .filter(annex -> seen.annexes().contains(annex.hash()))
                .toList();
    }

    private Signing putInForce(Definition it, By by) {
        versions.lockSegment(it.segment());
        var before = versions.lockInForce(it.segment());
        before.ifPresent(other -> {
            versions.update(other.endedAs(State.SUPERSEDED, by, null));
            facts.superseded(other, it, by);
        });
        versions.update(it.inForceSince(by.at()));
        facts.enacted(it, before, by);
        tidings.enacted(it, by);
        events.publishEvent(new DefinitionInForce(CurrentWorkspace.get(), it.id()));
        return new Signing.InForceNow(versions.find(it.id()).orElseThrow());
    }

    private static boolean maySign(Person person) {
        return person.active()
                && Permission.of(person.role(), person.function()).contains(Permission.SIGN_DEFINITION);
    }
}
