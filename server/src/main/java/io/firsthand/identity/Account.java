package io.firsthand.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Service
public class Account {

    /** What came of the wish for another pass phrase. */
    public sealed interface Passphrase {

        record Changed() implements Passphrase {}

        /** The present one was not the right one. */
        record Wrong() implements Passphrase {}

        record Weak(Weakness weakness) implements Passphrase {}
    }

    private final PersonRepository people;
    private final LoginRepository logins;
    private final SessionRepository sessions;
    private final ChangeRepository changes;
    private final Passphrases passphrases;
    private final InWorkspace inWorkspace;

    Account(
            PersonRepository people,
            LoginRepository logins,
            SessionRepository sessions,
            ChangeRepository changes,
            Passphrases passphrases,
            InWorkspace inWorkspace) {
        this.people = people;
        this.logins = logins;
        this.sessions = sessions;
        this.changes = changes;
        this.passphrases = passphrases;
        this.inWorkspace = inWorkspace;
    }

    @Transactional
    public void describe(PersonId id, String name, Preferences preferences) {
        people.update(people.find(id).orElseThrow().called(name.strip()).prefers(preferences));
    }

    /** Takes over what the browser said of itself, at the first sign-in of somebody for whom nobody chose a language. */
    public void firstSeen(Person person, Preferences preferences) {
        if (person.language().equals(Locale.ENGLISH)) {
            inWorkspace.run(person.workspace(), () -> people.update(person.prefers(preferences)));
        }
    }

    /** Changes the pass phrase and signs the person out everywhere but here. */
    @Transactional
    public Passphrase changePassphrase(Caller caller, String present, String wished) {
        var person = caller.person().orElseThrow();
        var login = logins.of(person.id()).orElseThrow();
        if (!passphrases.matches(present, login.passwordHash())) {
            return new Passphrase.Wrong();
        }
        var weakness = PassphraseRule.weaknessOf(wished, person.email(), person.name());
        if (weakness.isPresent()) {
            return new Passphrase.Weak(weakness.get());
        }
        logins.setHash(login, passphrases.hash(wished));
        sessions.deleteAll(person.id(), caller.session());
        changes.add(
                Optional.of(person.id().value()),
                "person.passphrase",
                person.id().value(),
                null,
                null);
        return new Passphrase.Changed();
    }
}
