package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current workspace. */
@Service
public class People {

    private final PersonRepository repository;
    private final LoginRepository logins;
    private final ChangeRepository changes;
    private final SessionRepository sessions;
    private final Passphrases passphrases;
    private final ObjectProvider<Farewell> farewells;
    private final Ids ids;
    private final Clock clock;

    People(
            PersonRepository repository,
            LoginRepository logins,
            ChangeRepository changes,
            SessionRepository sessions,
            Passphrases passphrases,
            ObjectProvider<Farewell> farewells,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.logins = logins;
        this.changes = changes;
        this.sessions = sessions;
        this.passphrases = passphrases;
        this.farewells = farewells;
        this.ids = ids;
        this.clock = clock;
    }

    /** Active ones first, by name. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Email email) {
        return repository.find(email);
    }

    /** The names of everybody who may stand behind an actor's id: people and systems, past ones too. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names() {
        return repository.names();
    }

    /** Adds a person with a pass phrase, on the word of the operator. */
    @Transactional
    public Addition add(NewPerson wish, String passphrase, Preferences preferences) {
        var weakness = PassphraseRule.weaknessOf(passphrase, wish.email(), wish.name());
        return weakness.isPresent()
                ? new Addition.Weak(weakness.get())
                : insert(wish, passphrases.hash(passphrase), preferences, Optional.empty());
    }

    /** Adds somebody whom things belong to and who never signs in: no pass phrase fits. */
    @Transactional
    public Addition addWithoutSignIn(NewPerson wish, Preferences preferences) {
        return insert(wish, "", preferences, Optional.empty());
    }

    Addition insert(NewPerson wish, String passwordHash, Preferences preferences, Optional<UUID> by) {
        var person = new Person(
                CurrentWorkspace.get(),
                new PersonId(ids.next()),
                wish.name(),
                wish.email(),
                wish.function(),
                wish.role(),
                true,
                preferences.zone(),
                preferences.language(),
                clock.instant(),
                Optional.empty());
        if (!repository.insert(person)) {
            return new Addition.AlreadyThere(repository.find(wish.email()).orElseThrow());
        }
        logins.insert(new Login(person.email(), person.workspace(), person.id(), passwordHash));
        changes.add(by, "person.added", person.id().value(), null, person.function() + " " + person.role());
        return new Addition.Added(person);
    }

    @Transactional
    public PersonChange assign(PersonId id, Function function, Role role, Actor by) {
        return change(id, by, "person.assigned", it -> it.assigned(function, role));
    }

    /** Signed out everywhere and refused from now on; what the person did keeps its author. */
    @Transactional
    public PersonChange deactivate(PersonId id, Actor by) {
        var outcome = change(id, by, "person.deactivated", it -> it.active(false));
        if (outcome instanceof PersonChange.Changed) {
            sessions.deleteAll(id, Optional.empty());
            farewells.orderedStream().forEach(it -> it.gone(id));
        }
        return outcome;
    }

    @Transactional
    public PersonChange reactivate(PersonId id, Actor by) {
        return change(id, by, "person.reactivated", it -> it.active(true));
    }

    private PersonChange change(PersonId id, Actor by, String what, UnaryOperator<Person> change) {
        var admins = repository.lockAdmins();
        var found = repository.find(id);
        if (found.isEmpty()) {
            return new PersonChange.Unknown();
        }
        var old = found.get();
        var changed = change.apply(old);
        if (old.isActiveAdmin() && !changed.isActiveAdmin() && admins.size() == 1) {
            return new PersonChange.LastAdministrator(old);
        }
        if (!changed.equals(old)) {
            repository.update(changed);
            changes.add(Optional.of(by.id()), what, id.value(), standing(old), standing(changed));
        }
        return new PersonChange.Changed(changed);
    }

    private static String standing(Person person) {
        return person.function() + " " + person.role() + (person.active() ? "" : " inactive");
    }
}
