package io.firsthand.demo;

import static java.util.stream.Collectors.toMap;

import io.firsthand.demo.SamplePeople.SamplePerson;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The people of the sample as they are in the workspace, and its website.
 *
 * @param website a system with a token of its own
 */
record SampleStaff(Map<SamplePerson, Person> people, Actor website) {

    SampleStaff {
        people = Map.copyOf(people);
    }

    /** Everybody at the command line, by id. */
    Map<UUID, Actor> actors() {
        return people.values().stream().collect(toMap(it -> it.id().value(), it -> it.as(Actor.Via.COMMAND)));
    }

    Person administrator() {
        return person(SamplePeople.ADMINISTRATOR);
    }

    Person named(String given) {
        return person(SamplePeople.ALL.stream()
                .filter(it -> it.name().startsWith(given + " "))
                .findFirst()
                .orElseThrow());
    }

    /** Whose leads these are. */
    Person sellerFor(String country, Chance chance) {
        return person(chance.oneOf(SamplePeople.ALL.stream()
                .filter(it -> it.countries().contains(country))
                .toList()));
    }

    /** One of those who stood at the booth. */
    Person at(SampleShow show, Chance chance) {
        return named(chance.oneOf(List.of(show.staff().split(" "))));
    }

    private Person person(SamplePerson sample) {
        return Objects.requireNonNull(people.get(sample));
    }
}
