package io.firsthand.capture;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Acceptance;
import io.firsthand.ledger.DeviceStatements;
import io.firsthand.ledger.Judgement;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes captures that phones signed: each becomes a conversation on a lead, once, in one transaction. */
@Service
@Transactional
public class Captures {

    private final DeviceRows devices;
    private final DeviceStatements statements;
    private final ConversationRows conversations;
    private final Grading grading;
    private final Placing placing;
    private final Aftermath aftermath;
    private final ObjectProvider<LateReader> readers;
    private final ObjectProvider<ConversationWatch> watches;
    private final Alarm alarm;
    private final Leads leads;
    private final People people;
    private final Clock clock;

    Captures(
            DeviceRows devices,
            DeviceStatements statements,
            ConversationRows conversations,
            Grading grading,
            Placing placing,
            Aftermath aftermath,
            ObjectProvider<LateReader> readers,
            ObjectProvider<ConversationWatch> watches,
            Alarm alarm,
            Leads leads,
            People people,
            Clock clock) {
        this.devices = devices;
        this.statements = statements;
        this.conversations = conversations;
        this.grading = grading;
        this.placing = placing;
        this.aftermath = aftermath;
        this.readers = readers;
        this.watches = watches;
        this.alarm = alarm;
        this.leads = leads;
        this.people = people;
        this.clock = clock;
    }

    /** Takes one capture, whoever sends it: it counts as that of the person whose device signed it. */
    public Taken take(byte[] body) {
        try {
            return take(Submission.parse(body));
        } catch (Unfit e) {
            return new Taken.Invalid(e.field, e.sentence());
        }
    }

    private Taken take(Submission it) {
        var workspace = CurrentWorkspace.get().value();
        var device = it.key().flatMap(key -> devices.find(workspace, key)).orElse(null);
        if (device == null) {
            return new Taken.UnknownDevice();
        }
        return switch (statements.judge(it.envelope(), it.seed(), it.values())) {
            case Judgement.Good good ->
                take(good, it, people.find(device.person()).orElseThrow());
            case Judgement.Settled(Acceptance.AlreadyKnown(var fact)) ->
                conversations
                        .ofFact(workspace, fact)
                        .map(known -> kept(known, false, others(known).size() > 0))
                        .orElseGet(() -> new Taken.Invalid("envelope", "The statement was taken as something else"));
            case Judgement.Settled(Acceptance.Forked(var sentence)) -> {
                alarm.raise(device, it.envelope());
                yield new Taken.Forked(sentence);
            }
            case Judgement.Settled(Acceptance.Invalid(var sentence)) ->
                device.isRevoked() ? new Taken.Revoked() : new Taken.Invalid("envelope", sentence);
            case Judgement.Settled(Acceptance.Accepted _) -> throw new IllegalStateException("Judging takes nothing");
        };
    }

    private Taken take(Judgement.Good good, Submission it, Person rep) {
        var workspace = CurrentWorkspace.get().value();
        var statement = good.statement();
        var told = it.told();
        if (!statement.channel().equals(told.channel())
                || !Optional.ofNullable(statement.event()).equals(told.event())) {
            return new Taken.Invalid("values.source", "must have the channel and the event of the statement");
        }
        if (!conversations.find(workspace, List.of(statement.id())).isEmpty()) {
            return new Taken.Invalid("envelope", "Another statement has this id");
        }
        var now = clock.instant().truncatedTo(MILLIS);
        var graded = grading.grade(statement, told, it.sent(), statements.notBefore(statement), now);
        return switch (placing.place(good, told, graded.grade(), rep, now)) {
            case Placing.Nowhere(var field, var sentence) -> new Taken.Invalid(field, sentence);
            case Placing.On on -> kept(write(good, it, graded, on, rep, now), true, !on.isNew());
        };
    }

    private Conversation write(
            Judgement.Good good, Submission it, Grading.Graded graded, Placing.On on, Person rep, Instant now) {
        var statement = good.statement();
        var conversation = new Conversation(
                statement.id(),
                on.lead(),
                on.fact(),
                statement.key(),
                rep.id(),
                it.told().event(),
                statement.at(),
                now,
                graded.skewMillis(),
                graded.grade(),
                graded.why(),
                it.values(),
                false,
                IntStream.range(0, it.files().size())
                        .mapToObj(i -> new KeptFile(i, it.files().get(i), Optional.empty(), Optional.empty()))
                        .toList());
        var workspace = CurrentWorkspace.get().value();
        conversations.insert(workspace, conversation);
        devices.use(workspace, statement.key(), now);
        aftermath.follow(conversation, on.isNew(), rep.as(Actor.Via.SESSION));
        if (!it.unread().isEmpty()) {
            readers.forEach(reader -> reader.expect(conversation, it.unread()));
        }
        watches.orderedStream().forEach(watch -> watch.held(conversation));
        return conversation;
    }

    private Taken kept(Conversation it, boolean isFirst, boolean isKnown) {
        return new Taken.Kept(it, isFirst, isKnown, others(it));
    }

    /** Those on the same lead, the latest first. */
    private List<Conversation> others(Conversation it) {
        return conversations.ofLeads(CurrentWorkspace.get().value(), List.of(it.lead())).stream()
                .filter(other -> !other.id().equals(it.id()))
                .sorted(Comparator.comparing(Conversation::at).reversed())
                .toList();
    }

    /** Those of these ids that were taken. */
    @Transactional(readOnly = true)
    public List<Conversation> find(List<UUID> ids) {
        return conversations.find(CurrentWorkspace.get().value(), ids);
    }

    /** In the order they were held; also those on leads that were merged into this one. */
    @Transactional(readOnly = true)
    public List<Conversation> of(LeadId lead) {
        return conversations.ofLeads(CurrentWorkspace.get().value(), List.of(lead));
    }

    /** The lead that somebody who has this one is to be shown: the one it was merged into, if it was. */
    @Transactional(readOnly = true)
    public LeadId shownFor(LeadId lead) {
        return leads.get(lead)
                .flatMap(it -> Optional.ofNullable(it.mergedInto()))
                .orElse(lead);
    }
}
