package io.firsthand.handoff;

import io.firsthand.agreement.Parley;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.Packet;
import io.firsthand.definition.Terms;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Ledger;
import io.firsthand.touch.Logging;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import io.firsthand.touch.Touches;
import io.firsthand.verdict.Court;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Where leads go from Maya of marketing to Sam of sales, by a definition that both sides signed. */
@TestComponent
public class Handover {

    private final Court court;
    private final Offers offers;
    private final Replies replies;
    private final HandoffBook handoffs;
    private final HandoffPart part;
    private final Leads leads;
    private final Touches touches;
    private final Ledger ledger;
    private final Clock clock;

    Handover(
            Court court,
            Offers offers,
            Replies replies,
            HandoffBook handoffs,
            HandoffPart part,
            Leads leads,
            Touches touches,
            Ledger ledger,
            Clock clock) {
        this.court = court;
        this.offers = offers;
        this.replies = replies;
        this.handoffs = handoffs;
        this.part = part;
        this.leads = leads;
        this.touches = touches;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A definition is in force: a note and a phone number belong to the packet, two attempts are agreed. */
    public Parley opens() {
        return opens(List.of());
    }

    /** The same, with what happens by itself when sales does not answer. */
    public Parley opens(List<LadderStep> ladder) {
        return opens(new Terms(240, 120, 2, "The head of sales").withLadder(ladder));
    }

    /** The same, with these terms. */
    public Parley opens(Terms terms) {
        var parley = court.opens();
        court.puts(
                parley,
                Court.content()
                        .withTerms(terms)
                        .withPacket(List.of(
                                new Packet("note", "What was said", true),
                                new Packet("contact.phone", "Phone", false))));
        return parley;
    }

    /** A lead that qualifies. */
    public LeadId qualified(Parley parley, String name) {
        var lead = court.arrives(parley, name, Channel.REFERRAL, "CEO", 90_000L);
        court.judges(parley);
        return lead;
    }

    public static PersonId sam(Parley parley) {
        return parley.company().sam().person().id();
    }

    public static Actor samActs(Parley parley) {
        return parley.company().sam().actor();
    }

    public Handoff offered(Parley parley, LeadId lead) {
        if (parley.company()
                        .in(() -> offers.offer(
                                lead,
                                Offer.to(sam(parley)),
                                parley.company().maya().actor()))
                instanceof Offering.Offered(var it)) {
            return it;
        }
        throw new AssertionError("Not offered");
    }

    public Handoff accepted(Parley parley, LeadId lead) {
        return done(reply(parley, offered(parley, lead).id(), new Answering.Accept()));
    }

    public Reply reply(Parley parley, UUID handoff, Answering what) {
        return parley.company().in(() -> replies.reply(handoff, what, samActs(parley)));
    }

    public Reply undo(Parley parley, UUID handoff) {
        return parley.company().in(() -> replies.undo(handoff, samActs(parley)));
    }

    public static Handoff done(Reply reply) {
        if (reply instanceof Reply.Done(var it)) {
            return it;
        }
        throw new AssertionError(reply.toString());
    }

    public Handoff now(Parley parley, UUID handoff) {
        return parley.company().in(() -> handoffs.find(handoff).orElseThrow());
    }

    public Lead lead(Parley parley, LeadId lead) {
        return parley.company().in(() -> leads.get(lead).orElseThrow());
    }

    public UUID touched(Parley parley, LeadId lead, Outcome outcome, boolean human) {
        return parley.company().in(() -> {
            var touch = NewTouch.of(lead, Medium.CALL, Direction.OUTBOUND, outcome, clock.instant())
                    .by(sam(parley), null);
            var logged = touches.log(human ? touch : touch.automatic(), samActs(parley));
            return logged instanceof Logging.Logged(var it) ? it.id() : UUID.randomUUID();
        });
    }

    /** What tables say otherwise than facts; nothing, where all is well. */
    public List<?> differences(Parley parley, LeadId lead) {
        return parley.company().in(() -> part.differences(lead, ledger.of(lead.value())));
    }
}
