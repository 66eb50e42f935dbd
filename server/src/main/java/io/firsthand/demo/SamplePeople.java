package io.firsthand.demo;

import static io.firsthand.identity.Function.MARKETING;
import static io.firsthand.identity.Function.REVOPS;
import static io.firsthand.identity.Function.SALES;
import static io.firsthand.identity.Role.ADMIN;
import static io.firsthand.identity.Role.MANAGER;
import static io.firsthand.identity.Role.MEMBER;

import io.firsthand.identity.Function;
import io.firsthand.identity.Role;
import java.util.List;

/** The twelve people of Kestrel Packaging Machines. */
final class SamplePeople {

    /** Everybody's password; the sample is for looking at, on loopback. */
    static final String PASSWORD = "kestrel packs it well";

    static final String WORKSPACE = "Kestrel Packaging Machines";

    /** Somebody of the company. */
    record SamplePerson(String name, Function function, Role role) {

        String email() {
            return name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT) + "@kestrel.example";
        }
    }

    static final SamplePerson ADMINISTRATOR = new SamplePerson("Rita Okafor", REVOPS, ADMIN);

    static final List<SamplePerson> OTHERS = List.of(
            new SamplePerson("Henrik Dahl", REVOPS, MEMBER),
            new SamplePerson("Maya Lindholm", MARKETING, MANAGER),
            new SamplePerson("Tobias Weiss", MARKETING, MEMBER),
            new SamplePerson("Chiara Bassi", MARKETING, MEMBER),
            new SamplePerson("Owen Price", MARKETING, MEMBER),
            new SamplePerson("Sam Adeyemi", SALES, MANAGER),
            new SamplePerson("Jana Novak", SALES, MEMBER),
            new SamplePerson("Felix Brandt", SALES, MEMBER),
            new SamplePerson("Lucia Ferrer", SALES, MEMBER),
            new SamplePerson("Daniel Roth", SALES, MEMBER),
            new SamplePerson("Aoife Byrne", SALES, MEMBER));

    private SamplePeople() {}
}
