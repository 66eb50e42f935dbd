package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff.Answer;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sales answers to handoffs; each answer can be taken back for a minute by whoever gave it. */
@Service
@Transactional
public class Replies {

    static final Duration UNDO = Duration.ofMinutes(1);

    private final HandoffsRepository handoffs;
    private final AnswerCheck check;
    private final Steps steps;
    private final Consequences consequences;
    private final Recording recording;
    private final Leads leads;
    private final LeadRecords records;
    private final People people;

    Replies(
            HandoffsRepository handoffs,
            AnswerCheck check,
            Steps steps,
            Consequences consequences,
            Recording recording,
            Leads leads,
            LeadRecords records,
            People people) {
        this.handoffs = handoffs;
        this.check = check;
        this.steps = steps;
        this.consequences = consequences;
        this.recording = recording;
        this.leads = leads;
        this.records = records;
        this.people = people;
    }

    public Reply reply(UUID id, Answering what, Actor actor) {
        return reply(id, what, actor, null);
    }

    /** The same, done at another time than it is written down. */
    public Reply reply(UUID id, Answering what, Actor actor, @Nullable Instant when) {
        var found = handoffs.find(workspace(), id).orElse(null);
        if (found == null) {
            return new Reply.Missing();
        }
        records.lock(List.of(found.lead()));
        var it = handoffs.find(workspace(), id).orElseThrow();
        var lead = leads.get(it.lead()).orElseThrow();
        var at = when == null ? recording.now() : when.truncatedTo(ChronoUnit.MILLIS);
        var refusal = refusal(it, lead, what, actor, at);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        records.changing(List.of(it.lead()));
        var undo = new Undo(actor.id(), at.plus(UNDO), it.state(), lead.stage(), lead.owner(), null, null);
        return new Reply.Done(write(it, lead, check.tidy(what), actor, at, undo));
    }

    private Optional<Reply> refusal(Handoff it, Lead lead, Answering what, Actor actor, Instant at) {
        if (it.state() == HandoffState.RECALLED) {
            return Optional.of(new Reply.Recalled(it));
        }
        if (!isTheirs(it, actor)) {
            return Optional.of(new Reply.PassedOn(it, it.person()));
        }
        return check.refusal(it, lead, what, at);
    }

    /** Whether this actor may answer it where it stands. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Handoff it, Actor actor) {
        return it.isOpen() && isTheirs(it, actor);
    }

    /** Whoever has it, the managers of that person’s team, administrators, and systems; nobody who only offered it. */
    private boolean isTheirs(Handoff it, Actor actor) {
        var person = actor.person();
        return person.isEmpty()
                || person.get().equals(it.person())
                || people.find(person.get()).filter(who -> leads(who, it)).isPresent();
    }

    private boolean leads(Person who, Handoff it) {
        return switch (who.role()) {
            case ADMIN -> true;
            case MANAGER ->
                people.find(it.person())
                        .filter(person -> person.function() == who.function())
                        .isPresent();
            case MEMBER -> false;
        };
    }

    private Handoff write(Handoff it, Lead lead, Answering what, Actor actor, Instant at, Undo undo) {
        return switch (what) {
            case Answering.Accept _ -> accept(it, lead, new Answer(at, actor.id(), false), actor, undo);
            case Answering.Reject(var kind, var criterion, var reason) -> {
                var end = new Closed(at, actor.id(), kind, criterion, null, reason, null, null);
                yield consequences.rejected(steps.closed(it, HandoffState.REJECTED, end, undo), lead, undo, actor);
            }
            case Answering.Qualify _ -> {
                var after = steps.qualified(it, actor.id(), at, undo);
                records.moveAll(path(lead, Stage.SQL, at), false, actor);
                yield after;
            }
            case Answering.Return(var reason, var until, var back) -> {
                var end = new Closed(at, actor.id(), null, null, null, reason, until, back);
                yield rest(it, HandoffState.RETURNED, end, Stage.NURTURE, undo, actor);
            }
            case Answering.Disqualify(var why, var reason) -> {
                var end = new Closed(at, actor.id(), null, null, why, reason, null, null);
                yield rest(it, HandoffState.DISQUALIFIED, end, Stage.DISQUALIFIED, undo, actor);
            }
        };
    }

    private Handoff accept(Handoff it, Lead lead, Answer said, Actor actor, @Nullable Undo undo) {
        var after = steps.accepted(it, said, undo);
        records.own(Map.of(it.lead(), Optional.of(it.person())), said.at(), actor);
        records.moveAll(path(lead, Stage.SAL, said.at()), false, actor);
        return after;
    }

    /** Nobody said anything within the time agreed; empty if somebody did. */
    Optional<Handoff> acceptByDefault(UUID id, Instant at, Actor actor) {
        var found = handoffs.find(workspace(), id).orElse(null);
        if (found == null || records.changing(List.of(found.lead())).isEmpty()) {
            return Optional.empty();
        }
        return handoffs.find(workspace(), id)
                .filter(it -> it.state() == HandoffState.OFFERED)
                .map(it -> accept(
                        it,
                        leads.get(it.lead()).orElseThrow(),
                        new Answer(at.truncatedTo(ChronoUnit.MILLIS), actor.id(), true),
                        actor,
                        null));
    }

    private Handoff rest(Handoff it, HandoffState state, Closed end, Stage stage, Undo undo, Actor actor) {
        var after = steps.closed(it, state, end, undo);
        records.moveAll(List.of(new StageMove(it.lead(), stage, end.at(), end.reason())), false, actor);
        consequences.ended(after, actor);
        return after;
    }

    /** The steps from where a lead stands, none of them skipped. */
    private static List<StageMove> path(Lead lead, Stage to, Instant at) {
        var way = List.of(Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY, Stage.WON);
        var here = way.indexOf(lead.stage());
        return way.subList(0, way.indexOf(to) + 1).stream()
                .skip(here + 1)
                .map(stage -> new StageMove(lead.id(), stage, at, null))
                .toList();
    }

    /** Takes the last answer back, within a minute and by whoever gave it. */
    public Reply undo(UUID id, Actor actor) {
        var found = handoffs.find(workspace(), id).orElse(null);
        if (found == null) {
            return new Reply.Missing();
        }
        var stage = records.changing(List.of(found.lead())).get(found.lead());
        var it = handoffs.find(workspace(), id).orElseThrow();
        var undo = handoffs.undo(workspace(), id, recording.now()).orElse(null);
        if (undo == null || stage == null || !undo.by().equals(actor.id()) || !consequences.canBeUndone(it, undo)) {
            return new Reply.TooLate(it);
        }
        return new Reply.Done(consequences.undo(it, undo, stage, actor));
    }

    /** Whether the last answer can still be taken back by this person or system. */
    @Transactional(readOnly = true)
    public boolean canUndo(UUID id, Actor actor) {
        return handoffs.undo(workspace(), id, recording.now())
                .filter(it -> it.by().equals(actor.id()))
                .isPresent();
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
