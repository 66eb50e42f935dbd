package io.firsthand.demo;

import static io.firsthand.identity.Function.MARKETING;
import static io.firsthand.identity.Function.REVOPS;
import static io.firsthand.identity.Function.SALES;
import static io.firsthand.identity.Role.ADMIN;
import static io.firsthand.identity.Role.MANAGER;
import static io.firsthand.identity.Role.MEMBER;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The twelve people of Kestrel Packaging Machines. */
final class SamplePeople {

    static final String COMPANY = "Kestrel Packaging Machines";

    /** Everybody's; the sample is for looking at, on loopback. */
    static final String PASSPHRASE = "kestrel packs it well";

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /**
     * Somebody of the company.
     *
     * @param countries whose leads are this person's
     */
    record SamplePerson(String name, Function function, Role role, Locale language, List<String> countries) {

        private SamplePerson(String name, Function function, Role role, Locale language, String countries) {
            this(name, function, role, language, countries.isEmpty() ? List.of() : List.of(countries.split(" ")));
        }

        NewPerson wish() {
            return new NewPerson(new Email(email()), name, function, role);
        }

        Preferences preferences() {
            return new Preferences(ZONE, language);
        }

        String email() {
            return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@kestrel.example";
        }
    }

    /** The three to begin with first. */
    static final List<SamplePerson> ALL = List.of(
            new SamplePerson("Maya Lindholm", MARKETING, MANAGER, ENGLISH, ""),
            new SamplePerson("Sam Adeyemi", SALES, MANAGER, ENGLISH, "gb de"),
            new SamplePerson("Rita Okafor", REVOPS, ADMIN, ENGLISH, ""),
            new SamplePerson("Tobias Weiss", MARKETING, MEMBER, GERMAN, ""),
            new SamplePerson("Chiara Bassi", MARKETING, MEMBER, ENGLISH, ""),
            new SamplePerson("Owen Price", MARKETING, MEMBER, ENGLISH, ""),
            new SamplePerson("Jana Novak", SALES, MEMBER, ENGLISH, "pl se de"),
            new SamplePerson("Felix Brandt", SALES, MEMBER, GERMAN, "de"),
            new SamplePerson("Lucia Ferrer", SALES, MEMBER, ENGLISH, "it es fr"),
            new SamplePerson("Daniel Roth", SALES, MEMBER, ENGLISH, "de nl fr"),
            new SamplePerson("Aoife Byrne", SALES, MEMBER, ENGLISH, "gb us"),
            new SamplePerson("Henrik Dahl", REVOPS, MEMBER, ENGLISH, ""));

    static final SamplePerson ADMINISTRATOR = ALL.get(2);

    private SamplePeople() {}
}
