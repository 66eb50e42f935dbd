package io.firsthand.feedback;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.definition.Packet;
import io.firsthand.feedback.Feedback.Said;
import io.firsthand.feedback.Feedback.State;
import io.firsthand.handoff.Completeness;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.Packets;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sales says of leads of the current workspace; each word of it is written with a fact of its lead. */
@Service
@Transactional
public class Feedbacks {

    private static final int MOST = 500;

    private final FeedbackRepository feedback;
    private final HandoffBook handoffs;
    private final Packets packets;
    private final LeadRecords leads;
    private final People people;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Feedbacks(
            FeedbackRepository feedback,
            HandoffBook handoffs,
            Packets packets,
            LeadRecords leads,
            People people,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.feedback = feedback;
        this.handoffs = handoffs;
        this.packets = packets;
        this.leads = leads;
        this.people = people;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether this person or system speaks for sales; marketing does not judge its own leads. */
    @Transactional(readOnly = true)
    public boolean maySay(Actor actor) {
        return actor.person().isEmpty()
                || people.find(actor.person().get())
                        .map(Person::function)
                        .filter(it -> it != Function.MARKETING)
                        .isPresent();
    }

    /** Says something of a lead, asked or not; saying it again changes what was said of the same moment. */
    public Giving give(LeadId lead, Moment moment, Opinion opinion, Actor actor) {
        return give(lead, moment, opinion, now(), actor);
    }

    /** The same, said at another time than it is written down. */
    public Giving give(LeadId lead, Moment moment, Opinion opinion, Instant at, Actor actor) {
        if (!maySay(actor)) {
            return new Giving.NotYours();
        }
        if (leads.changing(List.of(lead)).isEmpty()) {
            return new Giving.Missing();
        }
        var handoff = latest(lead);
        var id = handoff.map(Handoff::id).orElse(null);
        var found = feedback.find(workspace(), lead, moment, id).orElse(null);
        if (found != null) {
            return write(found, false, opinion, at, actor);
        }
        var person = handoff.map(Handoff::person).or(actor::person).orElseGet(() -> new PersonId(actor.id()));
        return write(
                new Feedback(ids.next(), lead, id, moment, State.ASKED, person, at.truncatedTo(MILLIS), null),
                true,
                opinion,
                at,
                actor);
    }

    /** Answers a question, or says otherwise what was said. */
    public Giving answer(UUID id, Opinion opinion, Actor actor) {
        return answer(id, _ -> opinion, actor);
    }

    /** The first tap only: what else was said stays. */
    public Giving answer(UUID id, boolean useful, Actor actor) {
        return answer(
                id,
                it -> it.said() == null
                        ? Opinion.of(useful)
                        : it.said().opinion().turned(useful),
                actor);
    }

    private Giving answer(UUID id, java.util.function.Function<Feedback, Opinion> opinion, Actor actor) {
        var found = feedback.find(workspace(), id).orElse(null);
        if (found == null) {
            return new Giving.Missing();
        }
        if (!maySay(actor)) {
            return new Giving.NotYours();
        }
        leads.changing(List.of(found.lead()));
        var it = feedback.find(workspace(), id).orElseThrow();
        return write(it, false, opinion.apply(it), now(), actor);
    }

    private Giving write(Feedback it, boolean isNew, Opinion opinion, Instant at, Actor actor) {
        var check = new OpinionCheck();
        var before = it.said();
        var allowed = Stream.concat(
                        packet(it).stream(), before == null ? Stream.of() : before.opinion().missing().stream())
                .toList();
        var said = new Said(check.check(opinion, allowed), actor.id(), at.truncatedTo(MILLIS));
        if (!check.mistakes().isEmpty()) {
            return new Giving.Refused(check.mistakes());
        }
        if (before != null
                && before.opinion().equals(said.opinion())
                && before.by().equals(said.by())) {
            return new Giving.Given(it);
        }
        if (isNew) {
            feedback.insert(workspace(), it);
        }
        feedback.say(workspace(), it.id(), said);
        var after = it.saying(said);
        ledger.append(FeedbackFacts.given(after, said, before == null));
        return new Giving.Given(after);
    }

    /** Takes back what was said; the question stands again as if nobody had answered. */
    public boolean takeBack(UUID id, Actor actor) {
        var found = feedback.find(workspace(), id).orElse(null);
        if (found == null || !maySay(actor)) {
            return false;
        }
        leads.changing(List.of(found.lead()));
        var it = feedback.find(workspace(), id).orElseThrow();
        if (it.said() == null) {
            return false;
        }
        feedback.unsay(workspace(), id);
        ledger.append(FeedbackFacts.withdrawn(it, actor.id(), now()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Feedback> find(UUID id) {
        return feedback.find(workspace(), id);
    }

    /** All of a lead, also what was asked and not answered. */
    @Transactional(readOnly = true)
    public List<Feedback> of(LeadId lead) {
        return feedback.of(workspace(), List.of(lead));
    }

    /** What was said within a time, the latest first, up to 500, behind the given one. */
    @Transactional(readOnly = true)
    public List<Feedback> given(Instant from, Instant to, Optional<UUID> after, int most) {
        return feedback.given(workspace(), from, to, after.flatMap(this::find).orElse(null), Math.clamp(most, 1, MOST));
    }

    /** What should have been handed over with the lead: the labels of its packet. */
    @Transactional(readOnly = true)
    public List<String> packet(Feedback it) {
        var handoff = it.handoff() == null ? null : handoffs.find(it.handoff()).orElse(null);
        var packet = handoff == null
                ? packets.of(it.lead()).items().stream()
                        .map(Completeness.Item::packet)
                        .toList()
                : packets.contentOf(handoff).packet();
        return packet.stream().map(Packet::label).distinct().toList();
    }

    /** The last handoff of a lead. */
    private Optional<Handoff> latest(LeadId lead) {
        var all = handoffs.of(lead);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
