package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Throttle.Kind;
import io.firsthand.identity.Throttle.Subject;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people who are signed in for their pass phrase again, before they do what only they themselves may do. */
@Service
public class Assurances {

    private final LoginRepository logins;
    private final Passphrases passphrases;
    private final Throttle throttle;

    Assurances(LoginRepository logins, Passphrases passphrases, Throttle throttle) {
        this.logins = logins;
        this.passphrases = passphrases;
        this.throttle = throttle;
    }

    /**
     * Checks a pass phrase, which takes a moment, and slows down guessing as at the door: whoever found a session open
     * or stole a token gains nothing. To be called outside of a transaction: the attempt counts whatever comes after.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Assurance confirm(PersonId person, String passphrase) {
        var subjects =
                List.of(new Subject(Kind.CONFIRMATION, CurrentWorkspace.get().value() + " " + person.value()));
        var wait = throttle.admit(subjects);
        if (wait.isPresent()) {
            return new Assurance.Wait(wait.get());
        }
        try {
            var isRight = logins.of(person)
                    .map(login -> passphrases.matches(passphrase, login.passwordHash()))
                    .orElse(false);
            if (!isRight) {
                return new Assurance.Wrong();
            }
        } catch (TooBusy _) {
            return new Assurance.Busy();
        }
        throttle.succeeded(subjects);
        return new Assurance.Sure();
    }
}
