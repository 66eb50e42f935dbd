package io.firsthand.identity;

import io.firsthand.identity.Throttle.Kind;
import io.firsthand.identity.Throttle.Subject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people in who know their pass phrase. */
@Service
public class SignIn {

    /**
     * What somebody brings to the door.
     *
     * @param email as it was typed
     * @param browser what an earlier sign-in left in this browser
     */
    public record Attempt(String email, String passphrase, Origin origin, Optional<Key.Secret> browser) {}

    private record Match(Login login, Person person) {}

    private static final Duration TIME_TO_CHOOSE = Duration.ofMinutes(5);

    private final LoginRepository logins;
    private final BrowserRepository browsers;
    private final ChoiceRepository choices;
    private final PersonRepository people;
    private final WorkspaceRepository workspaces;
    private final Passphrases passphrases;
    private final Throttle throttle;
    private final Sessions sessions;
    private final InWorkspace inWorkspace;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignIn(
            LoginRepository logins,
            BrowserRepository browsers,
            ChoiceRepository choices,
            PersonRepository people,
            WorkspaceRepository workspaces,
            Passphrases passphrases,
            Throttle throttle,
            Sessions sessions,
            InWorkspace inWorkspace,
            Clock clock) {
        this.logins = logins;
        this.browsers = browsers;
        this.choices = choices;
        this.people = people;
        this.workspaces = workspaces;
        this.passphrases = passphrases;
        this.throttle = throttle;
        this.sessions = sessions;
        this.inWorkspace = inWorkspace;
        this.clock = clock;
    }

    public Entry attempt(Attempt attempt) {
        var subjects = subjects(attempt);
        var wait = throttle.admit(subjects);
        if (wait.isPresent()) {
            return new Entry.Wait(wait.get());
        }
        List<Match> matches;
        try {
            matches = matches(attempt);
        } catch (TooBusy _) {
            return new Entry.Busy();
        }
        if (matches.isEmpty()) {
            return new Entry.Refused();
        }
        throttle.succeeded(subjects);
        var first = matches.getFirst();
        var browser = attempt.browser()
                .filter(it -> browsers.uses(it, first.login().email(), clock.instant()))
                .orElseGet(() -> remember(first.login().email()));
        return matches.size() == 1
                ? new Entry.In(sessions.open(first.person(), attempt.origin()), first.person(), browser)
                : choose(matches, browser);
    }

    /** The second step where a password opens several workspaces; good once. */
    public Optional<Key> choose(Key.Secret choice, Workspace chosen, Origin origin) {
        return choices.take(choice, chosen.id(), clock.instant())
                .flatMap(email -> inWorkspace.call(chosen.id(), () -> people.find(email)))
                .filter(Person::active)
                .map(person -> sessions.open(person, origin));
    }

    private List<Match> matches(Attempt attempt) {
        var known = Email.parse(attempt.email()).map(logins::of).orElse(List.of());
        if (known.isEmpty()) {
            passphrases.pretend(attempt.passphrase());
        }
        return known.stream()
                .filter(login -> passphrases.matches(attempt.passphrase(), login.passwordHash()))
                .flatMap(login -> inWorkspace
                        .call(login.workspace(), () -> people.find(login.person()))
                        .filter(Person::active)
                        .map(person -> new Match(renewed(login, attempt.passphrase()), person))
                        .stream())
                .toList();
    }

    /** With today's parameters, if the hash was made with others. */
    private Login renewed(Login login, String passphrase) {
        if (passphrases.isStale(login.passwordHash())) {
            logins.setHash(login, passphrases.hash(passphrase));
        }
        return login;
    }

    private List<Subject> subjects(Attempt attempt) {
        var email = Email.normalise(attempt.email());
        return attempt.browser()
                .filter(it -> browsers.knows(it, email))
                .map(it -> List.of(new Subject(Kind.KNOWN_BROWSER, it.text())))
                .orElseGet(() -> List.of(
                        new Subject(Kind.ACCOUNT, email),
                        new Subject(Kind.ADDRESS, attempt.origin().network())));
    }

    private Key.Secret remember(Email email) {
        var browser = Key.Secret.next(random);
        browsers.insert(browser, email, clock.instant());
        return browser;
    }

    private Entry choose(List<Match> matches, Key.Secret browser) {
        var choice = Key.Secret.next(random);
        var open = matches.stream().map(it -> it.person().workspace()).toList();
        choices.insert(
                choice,
                matches.getFirst().login().email(),
                open,
                clock.instant().plus(TIME_TO_CHOOSE));
        return new Entry.Choose(
                choice,
                open.stream().flatMap(it -> workspaces.find(it).stream()).toList(),
                browser);
    }
}
