package io.firsthand.identity;

import io.firsthand.database.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in. A session ends after {@link #IDLE} without a request and after {@link #LONGEST} anyway. */
@Service
public class Sessions {

    public static final Duration IDLE = Duration.ofDays(7);
    public static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private final SessionRepository repository;
    private final PersonRepository people;
    private final InWorkspace inWorkspace;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            SessionRepository repository,
            PersonRepository people,
            InWorkspace inWorkspace,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.inWorkspace = inWorkspace;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs a person in and returns the key that the browser shows from now on; it is known nowhere else. */
    public Key open(Person person, Origin origin) {
        var key = Key.next(person.workspace(), random);
        var now = clock.instant();
        inWorkspace.run(person.workspace(), () -> {
            repository.deleteExpired(person.id(), now, now.minus(IDLE));
            repository.insert(new Session(ids.next(), person.id(), now, now, now.plus(LONGEST), origin), key.secret());
            people.sawAt(person.id(), now);
        });
        return key;
    }

    /** Who the key belongs to, while the session lives and the person is active; notes that it was seen. */
    public Optional<Caller> find(Key key) {
        var now = clock.instant();
        return inWorkspace.call(
                key.workspace(),
                () -> repository.find(key.secret(), now, now.minus(IDLE)).map(presence -> {
                    if (presence.lastSeenAt().isBefore(now.minus(SEEN_PRECISION))) {
                        repository.sawAt(presence.session(), now);
                        people.sawAt(presence.person().id(), now);
                    }
                    return new Caller(
                            presence.person().as(Actor.Via.SESSION),
                            Optional.of(presence.person()),
                            Optional.of(presence.session()));
                }));
    }

    /** The living ones, the latest seen first. */
    @Transactional(readOnly = true)
    public List<Session> of(PersonId person) {
        var now = clock.instant();
        return repository.of(person, now, now.minus(IDLE));
    }

    /** Ends one session of this person; returns false, and ends nothing, if the person has none of this id. */
    @Transactional
    public boolean end(PersonId person, UUID session) {
        return repository.delete(person, session);
    }

    /** Signs the person out everywhere. */
    @Transactional
    public void endAll(PersonId person) {
        repository.deleteAll(person, Optional.empty());
    }

    @Transactional
    public void endOthers(PersonId person, UUID but) {
        repository.deleteAll(person, Optional.of(but));
    }

    /** Ends the session of this key, if there is one. */
    public void end(Key key) {
        inWorkspace
                .call(key.workspace(), () -> repository.delete(key.secret()))
                .ifPresent(person -> events.publishEvent(new SignedOut(person)));
    }

    /** Whether a session of the current workspace lives; asking does not count as being seen. */
    @Transactional(readOnly = true)
    public boolean isAlive(UUID session) {
        var now = clock.instant();
        return repository.isAlive(session, now, now.minus(IDLE));
    }
}
