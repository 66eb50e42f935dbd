package io.firsthand.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs: personal ones, which act as their person, and those of systems, which act for themselves. */
@Service
public class Tokens {

    private static final String PREFIX = "fh_";
    private static final Duration USED_PRECISION = Duration.ofMinutes(1);

    private final TokenRepository repository;
    private final ChangeRepository changes;
    private final InWorkspace inWorkspace;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenRepository repository, ChangeRepository changes, InWorkspace inWorkspace, Ids ids, Clock clock) {
        this.repository = repository;
        this.changes = changes;
        this.inWorkspace = inWorkspace;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public TokenCreation create(NewToken wish, Actor maker) {
        var now = clock.instant();
        var person = maker.person();
        var operator = maker.via() == Actor.Via.COMMAND;
        if (person.isEmpty() || (wish.system() && !operator && !maker.may(Permission.MANAGE_PEOPLE))) {
            return new TokenCreation.NotAllowed();
        }
        var beyond = wish.scopes().stream().filter(scope -> !maker.may(scope)).collect(toUnmodifiableSet());
        if (!beyond.isEmpty() && !(wish.system() && operator)) {
            return new TokenCreation.Beyond(beyond);
        }
        if (wish.expiresAt().isPresent() && !wish.expiresAt().get().isAfter(now)) {
            return new TokenCreation.AlreadyExpired();
        }
        var owner = wish.system() ? Optional.<PersonId>empty() : person;
        var token = new Token(
                ids.next(),
                wish.name(),
                owner,
                wish.scopes(),
                person.get(),
                now,
                wish.expiresAt(),
                Optional.empty(),
                Optional.empty());
        var key = Key.next(CurrentWorkspace.get(), random);
        repository.insert(token, key.secret());
        changes.add(Optional.of(maker.id()), "token.created", token.id(), null, scopes(wish.scopes()));
        return new TokenCreation.Created(token, PREFIX + key.text());
    }

    /** Who a bearer's text belongs to, while the token is neither revoked nor expired and its person active. */
    public Optional<Caller> find(String bearer) {
        return bearer.startsWith(PREFIX)
                ? Key.parse(bearer.substring(PREFIX.length()))
                        .flatMap(key -> inWorkspace.call(key.workspace(), () -> find(key.secret())))
                : Optional.empty();
    }

    private Optional<Caller> find(Key.Secret secret) {
        var now = clock.instant();
        return repository.find(secret).filter(it -> it.token().isAliveAt(now)).map(it -> {
            if (it.token()
                    .lastUsedAt()
                    .map(then -> then.isBefore(now.minus(USED_PRECISION)))
                    .orElse(true)) {
                repository.usedAt(it.token().id(), now);
            }
            return new Caller(it.actor(), it.owner(), Optional.empty());
        });
    }

    /** One person's, the newest first, revoked ones too. */
    @Transactional(readOnly = true)
    public List<Token> of(PersonId person) {
        return repository.of(person);
    }

    @Transactional(readOnly = true)
    public List<Token> ofSystems() {
        return repository.ofSystems();
    }

    /** Returns whether it is revoked now; false for one that is not there or not this actor's to revoke. */
    @Transactional
    public boolean revoke(UUID id, Actor by) {
        var token = repository
                .find(id)
                .filter(it ->
                        it.person().isPresent() ? it.person().equals(by.person()) : by.may(Permission.MANAGE_PEOPLE));
        if (token.isPresent() && repository.revoke(id, clock.instant())) {
            changes.add(
                    Optional.of(by.id()),
                    "token.revoked",
                    id,
                    scopes(token.get().scopes()),
                    null);
        }
        return token.isPresent();
    }

    private static String scopes(Set<Permission> permissions) {
        return new TreeSet<>(permissions).stream().map(Permission::scope).collect(Collectors.joining(" "));
    }
}
