package io.firsthand.agreement;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Assurance;
import io.firsthand.identity.Assurances;
import io.firsthand.identity.Permission;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signatures under definitions: one of marketing and one of sales put it in force. */
@Service
public class Signatures {

    private final SignatureRepository repository;
    private final Desk desk;
    private final Assurances assurances;
    private final Clock clock;

    Signatures(SignatureRepository repository, Desk desk, Assurances assurances, Clock clock) {
        this.repository = repository;
        this.desk = desk;
        this.assurances = assurances;
        this.clock = clock;
    }

    /** In the order they were made; none for what was edited since. */
    @Transactional(readOnly = true)
    public List<Signature> of(UUID definition) {
        return repository.of(definition);
    }

    /** What is signed along with a definition. */
    public List<Annex> annexes(Definition it) {
        return desk.annexes(it);
    }

    /**
     * Signs for the signer's side. Not within a transaction, because a wrong pass phrase counts whatever comes after.
     *
     * @param seen what the signer was shown; what came since is not signed
     * @param passphrase the signer's, asked again
     */
    @Transactional(propagation = Propagation.NEVER)
    public Signing sign(UUID definition, Seen seen, String passphrase, Actor actor) {
        var person = actor.person();
        if (person.isEmpty() || !actor.may(Permission.SIGN_DEFINITION)) {
            return new Signing.NotYours();
        }
        var refusal = desk.refusal(definition, seen, person.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (assurances.confirm(person.get(), passphrase)) {
            case Assurance.Wrong() -> new Signing.WrongPassphrase();
            case Assurance.Wait(var duration) -> new Signing.Wait(duration);
            case Assurance.Busy() -> new Signing.Busy();
            case Assurance.Sure() -> desk.sign(definition, seen, person.get(), clock.instant());
        };
    }
}
