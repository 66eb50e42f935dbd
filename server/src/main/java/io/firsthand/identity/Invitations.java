package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people into a workspace, and back in when they forgot their pass phrase, by a link that is good once. */
@Service
public class Invitations {

    private static final Duration VALID = Duration.ofDays(7);

    private final InvitationRepository repository;
    private final PersonRepository people;
    private final LoginRepository logins;
    private final SessionRepository sessions;
    private final ChangeRepository changes;
    private final People register;
    private final Passphrases passphrases;
    private final InWorkspace inWorkspace;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            InvitationRepository repository,
            PersonRepository people,
            LoginRepository logins,
            SessionRepository sessions,
            ChangeRepository changes,
            People register,
            Passphrases passphrases,
            InWorkspace inWorkspace,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.logins = logins;
        this.sessions = sessions;
        this.changes = changes;
        this.register = register;
        this.passphrases = passphrases;
        this.inWorkspace = inWorkspace;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that can still be accepted, the newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> open() {
        return repository.open(clock.instant());
    }

    /** An earlier link for the same address is void. */
    @Transactional
    public Inviting invite(NewPerson wish, Actor by) {
        var known = people.find(wish.email());
        return known.isPresent() ? new Inviting.AlreadyThere(known.get()) : issue(wish, by, "person.invited");
    }

    /** A link for a person who is there, to set another pass phrase; whatever was open is signed out when it is used. */
    @Transactional
    public Inviting renew(PersonId id, Actor by) {
        return people.find(id)
                .filter(Person::active)
                .<Inviting>map(
                        it -> issue(new NewPerson(it.email(), it.name(), it.function(), it.role()), by, "person.link"))
                .orElseGet(Inviting.Unknown::new);
    }

    private Inviting issue(NewPerson wish, Actor by, String what) {
        var now = clock.instant();
        repository.end(wish.email(), now);
        var inviter = by.person().orElseThrow();
        var invitation = new Invitation(ids.next(), wish, inviter, now, now.plus(VALID));
        var key = Key.next(CurrentWorkspace.get(), random);
        repository.insert(invitation, key.secret());
        changes.add(Optional.of(by.id()), what, invitation.id(), null, wish.function() + " " + wish.role());
        return new Inviting.Invited(invitation, key);
    }

    /** Returns whether there was one to withdraw. */
    @Transactional
    public boolean withdraw(UUID id, Actor by) {
        var ended = repository.end(id, clock.instant());
        if (ended) {
            changes.add(Optional.of(by.id()), "invitation.withdrawn", id, null, null);
        }
        return ended;
    }

    /** What a link invites to, if it can still be accepted. */
    public Optional<Invitation> find(Key key) {
        return inWorkspace.call(key.workspace(), () -> repository.find(key.secret(), clock.instant()));
    }

    public Acceptance accept(Key key, String name, String passphrase, Preferences preferences) {
        var invitation = find(key);
        if (invitation.isEmpty()) {
            return new Acceptance.Gone();
        }
        var email = invitation.get().person().email();
        var weakness = PassphraseRule.weaknessOf(passphrase, email, name);
        if (weakness.isPresent()) {
            return new Acceptance.Weak(weakness.get());
        }
        var hash = passphrases.hash(passphrase);
        return inWorkspace.call(key.workspace(), () -> {
            if (!repository.end(invitation.get().id(), clock.instant())) {
                return new Acceptance.Gone();
            }
            var known = people.find(email);
            return known.isPresent() ? restore(known.get(), hash) : join(invitation.get(), name, hash, preferences);
        });
    }

    private Acceptance restore(Person person, String hash) {
        if (!person.active()) {
            return new Acceptance.Gone();
        }
        logins.setHash(logins.of(person.id()).orElseThrow(), hash);
        sessions.deleteAll(person.id(), Optional.empty());
        changes.add(
                Optional.of(person.id().value()),
                "person.passphrase",
                person.id().value(),
                null,
                null);
        return new Acceptance.Joined(person);
    }

    private Acceptance join(Invitation invitation, String name, String hash, Preferences preferences) {
        var wish = invitation.person();
        var named = new NewPerson(wish.email(), name, wish.function(), wish.role());
        return switch (register.insert(
                named, hash, preferences, Optional.of(invitation.invitedBy().value()))) {
            case Addition.Added(var person) -> new Acceptance.Joined(person);
            case Addition.AlreadyThere _, Addition.Weak _ -> new Acceptance.Gone();
        };
    }
}
