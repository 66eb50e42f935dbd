package io.firsthand.unread;

import io.firsthand.capture.Captures;
import io.firsthand.capture.Conversation;
import io.firsthand.capture.LateReader;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Merges;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.scan.Reading;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.unread.UnreadCard.State;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the current workspace that were photographed without a network, until what they say is decided on. */
@Service
@Transactional
public class UnreadCards implements LateReader {

    private final UnreadCardRepository cards;
    private final Filling filling;
    private final Captures captures;
    private final Merges merges;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    UnreadCards(
            UnreadCardRepository cards,
            Filling filling,
            Captures captures,
            Merges merges,
            People people,
            Ledger ledger,
            Clock clock) {
        this.cards = cards;
        this.filling = filling;
        this.captures = captures;
        this.merges = merges;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void expect(Conversation it, List<String> pictures) {
        var card = new UnreadCard(
                it.id(),
                it.lead(),
                it.rep().value(),
                it.show().orElse(null),
                pictures,
                State.WAITING,
                0,
                Reading.NOTHING);
        cards.insert(card, clock.instant());
    }

    /** Notes what was read: as a fact, in the lead where it lacks it, and for offers. */
    void read(UnreadCard card, Reading reading) {
        if (!cards.read(card.conversation(), reading) || reading.fields().isEmpty()) {
            return;
        }
        var rep = people.find(new PersonId(card.rep()));
        var lead = captures.shownFor(card.lead());
        ledger.append(fact(card, lead, reading));
        rep.ifPresent(
                it -> filling.fill(lead, cards.find(card.conversation()).orElseThrow(), it.as(Actor.Via.SESSION)));
    }

    private NewFact fact(UnreadCard card, LeadId lead, Reading reading) {
        var said = new LinkedHashMap<String, Object>();
        reading.fields().forEach(it -> said.put(it.kind().id(), it.value()));
        return new NewFact(
                UnreadKinds.READ,
                Optional.of(lead.value()),
                card.rep(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Map.of(
                        Label.HOW,
                        Map.of("conversation", card.conversation().toString(), "pictures", card.pictures()),
                        Label.PERSON,
                        said));
    }

    /** Those of a lead and of the leads that went into it. */
    @Transactional(readOnly = true)
    public List<UnreadCard> of(Lead lead) {
        return cards.of(Stream.concat(Stream.of(lead.id()), merges.absorbedBy(lead).stream())
                .toList());
    }

    @Transactional(readOnly = true)
    public Optional<UnreadCard> find(UUID conversation) {
        return cards.find(conversation);
    }

    /** What a card that was read says and the lead doesn't. */
    public static List<Offer> offers(UnreadCard card, Lead lead) {
        var offers = new ArrayList<Offer>();
        for (var part : card.state() == State.READ ? CardPart.values() : new CardPart[0]) {
            var now = part.of(lead);
            part.in(card.reading())
                    .filter(it -> now == null || !part.isSame(now, it.value()))
                    .ifPresent(it -> offers.add(new Offer(part, it.value(), now, it.confidence(), it.unsure())));
        }
        return offers;
    }

    /** Writes what the card says into its lead, whatever stood there; empty when it says nothing of the kind. */
    public Optional<Edit> take(UUID conversation, String part, Actor actor) {
        return cards.find(conversation)
                .flatMap(card -> CardPart.of(part)
                        .flatMap(it -> it.in(card.reading())
                                .map(found -> filling.take(captures.shownFor(card.lead()), it, found.value(), actor))));
    }

    /** Offers no more of it, or again. */
    public boolean leave(UUID conversation, boolean isLeft) {
        return isLeft
                ? cards.turn(conversation, State.READ, State.LEFT)
                : cards.turn(conversation, State.LEFT, State.READ);
    }
}
