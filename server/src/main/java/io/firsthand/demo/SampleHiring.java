package io.firsthand.demo;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.demo.SamplePeople.SamplePerson;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Addition;
import io.firsthand.identity.NewToken;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Token;
import io.firsthand.identity.TokenCreation;
import io.firsthand.identity.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives the sample company its people and its website, or finds them there. */
@Component
class SampleHiring {

    private static final Set<Permission> SCOPES = Set.of(Permission.WRITE_LEADS);

    private final People people;
    private final Tokens tokens;

    SampleHiring(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    SampleStaff staff() {
        var hired = new HashMap<SamplePerson, Person>();
        for (var sample : SamplePeople.ALL) {
            hired.put(sample, person(sample));
        }
        return new SampleStaff(hired, website(hired));
    }

    private Person person(SamplePerson sample) {
        var wish = sample.wish();
        return people.find(wish.email()).orElseGet(() -> {
            var addition = people.add(wish, SamplePeople.PASSPHRASE, sample.preferences());
            return switch (addition) {
                case Addition.Added(var person) -> person;
                case Addition.AlreadyThere(var person) -> person;
                case Addition.Weak _ -> throw new IllegalStateException(addition.toString());
            };
        });
    }

    private Actor website(Map<SamplePerson, Person> hired) {
        var there = tokens.ofSystems().stream()
                .filter(it -> it.name().equals(SampleLeads.WEBSITE))
                .findFirst();
        var token = there.orElseGet(() -> newToken(Objects.requireNonNull(hired.get(SamplePeople.ADMINISTRATOR))));
        return new Actor(CurrentWorkspace.get(), token.id(), Actor.Via.SERVICE_TOKEN, SCOPES);
    }

    private Token newToken(Person administrator) {
        var wish = new NewToken(SampleLeads.WEBSITE, true, SCOPES, Optional.empty());
        var creation = tokens.create(wish, administrator.as(Actor.Via.COMMAND));
        return switch (creation) {
            case TokenCreation.Created created -> created.token();
            case TokenCreation.Beyond _, TokenCreation.NotAllowed _, TokenCreation.AlreadyExpired _ ->
                throw new IllegalStateException(creation.toString());
        };
    }
}
