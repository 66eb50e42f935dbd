package io.firsthand.review;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Assurance;
import io.firsthand.identity.Assurances;
import io.firsthand.identity.Permission;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signatures under minutes: one of marketing and one of sales close a review. */
@Service
public class MinutesSignatures {

    private final SignatureDesk desk;
    private final Assurances assurances;
    private final Clock clock;

    MinutesSignatures(SignatureDesk desk, Assurances assurances, Clock clock) {
        this.desk = desk;
        this.assurances = assurances;
        this.clock = clock;
    }

    /**
     * Signs for the signer's side. Not within a transaction, because a wrong pass phrase counts whatever comes after.
     *
     * @param hash of what the signer was shown
     * @param passphrase the signer's, asked again
     */
    @Transactional(propagation = Propagation.NEVER)
    public MinutesSigning sign(UUID review, String hash, String passphrase, Actor actor) {
        var person = actor.person();
        if (person.isEmpty() || !actor.may(Permission.SIGN_DEFINITION)) {
            return new MinutesSigning.NotYours();
        }
        var refusal = desk.refusal(review, hash, person.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (assurances.confirm(person.get(), passphrase)) {
            case Assurance.Wrong() -> new MinutesSigning.WrongPassphrase();
            case Assurance.Wait(var duration) -> new MinutesSigning.Wait(duration);
            case Assurance.Busy() -> new MinutesSigning.Busy();
            case Assurance.Sure() -> desk.sign(review, hash, person.get(), clock.instant());
        };
    }
}
