package io.firsthand.review;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes signatures of people whom somebody has made sure of, and closes what both sides signed. */
@Component
@Transactional
class SignatureDesk {

    private final ReviewRepository reviews;
    private final MeetingRepository meetings;
    private final MinutesBook book;
    private final ReviewFacts facts;
    private final People people;

    SignatureDesk(
            ReviewRepository reviews, MeetingRepository meetings, MinutesBook book, ReviewFacts facts, People people) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.book = book;
        this.facts = facts;
        this.people = people;
    }

    /** Why this person cannot sign, as things are now. */
    @Transactional(readOnly = true)
    public Optional<MinutesSigning> refusal(UUID id, String hash, PersonId signer) {
        var minutes = book.of(id).orElse(null);
        if (minutes == null) {
            return Optional.of(new MinutesSigning.Missing());
        }
        var person = people.find(signer).filter(SignatureDesk::maySign).orElse(null);
        if (person == null) {
            return Optional.of(new MinutesSigning.NotYours());
        }
        if (!minutes.review().isOpen()) {
            return Optional.of(new MinutesSigning.NotNow());
        }
        if (!minutes.hash().equals(hash)) {
            return Optional.of(new MinutesSigning.OtherContent());
        }
        for (var side : List.of(Function.MARKETING, Function.SALES)) {
            if (minutes.present().stream().noneMatch(it -> it.side() == side)) {
                return Optional.of(new MinutesSigning.NobodyThere(side));
            }
        }
        return meetings.signatures(id).stream()
                .filter(it -> it.side() == person.function() || it.person().equals(signer))
                .findFirst()
                .map(MinutesSigning.SignedBefore::new);
    }

    /** Nobody edits or signs beside it: the review is locked from the first look at it on. */
    public MinutesSigning sign(UUID id, String hash, PersonId signer, Instant now) {
        reviews.lock(id);
        var refusal = refusal(id, hash, signer);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var minutes = book.of(id).orElseThrow();
        var person = people.find(signer).orElseThrow();
        var at = now.truncatedTo(MILLIS);
        var side = person.function();
        var fact = facts.signed(minutes, side, signer.value(), at);
        meetings.sign(id, new MinutesSignature(side, signer, person.name(), person.role(), hash, at, fact));
        if (meetings.signatures(id).size() < 2) {
            return new MinutesSigning.Signed(side == Function.SALES ? Function.MARKETING : Function.SALES);
        }
        reviews.close(id, minutes.json(), at);
        facts.closed(minutes, signer.value(), at);
        return new MinutesSigning.Closed();
    }

    private static boolean maySign(Person person) {
        return person.active()
                && Permission.of(person.role(), person.function()).contains(Permission.SIGN_DEFINITION);
    }
}
