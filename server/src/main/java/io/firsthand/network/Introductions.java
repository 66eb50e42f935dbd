package io.firsthand.network;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Checker;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Ledger;
import io.firsthand.network.Introduction.Outcome;
import io.firsthand.network.Introduction.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks colleagues to introduce somebody: nobody more often within a week than the workspace allows. */
@Service
@Transactional
public class Introductions {

    public static final int USUALLY_ALLOWED = 3;
    public static final int MOST_ALLOWED = 100;
    public static final int LONGEST = 2_000;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 200;

    private final IntroductionRows rows;
    private final PersonRows persons;
    private final People people;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final TieKeeping ties;
    private final IntroductionTidings tidings;
    private final Exclusive exclusive;
    private final Ids ids;
    private final Clock clock;

    Introductions(
            IntroductionRows rows,
            PersonRows persons,
            People people,
            LeadRecords leads,
            Ledger ledger,
            TieKeeping ties,
            IntroductionTidings tidings,
            Exclusive exclusive,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.people = people;
        this.leads = leads;
        this.ledger = ledger;
        this.ties = ties;
        this.tidings = tidings;
        this.exclusive = exclusive;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks; a note tells the colleague. */
    public Asking ask(
            ContactId contact, PersonId colleague, @Nullable ContactId through, @Nullable String words, Actor actor) {
        return ask(contact, colleague, through, words, now(), actor);
    }

    /** The same, asked at another time than it is written down. */
    public Asking ask(
            ContactId contact,
            PersonId colleague,
            @Nullable ContactId through,
            @Nullable String words,
            Instant at,
            Actor actor) {
        var checker = new Checker();
        var text = checker.block("words", words, LONGEST);
        var me = actor.person().orElse(null);
        if (me == null
                || me.equals(colleague)
                || people.find(colleague).filter(Person::active).isEmpty()) {
            checker.add("colleague", Reason.UNKNOWN_PERSON, "");
        }
        if (me == null || !checker.isContent()) {
            return new Asking.Refused(checker.mistakes());
        }
        var known = persons.contacts(workspace(), List.of(contact.value())).get(contact.value());
        if (known == null || known.name().isEmpty()) {
            return new Asking.Missing();
        }
        take(colleague);
        var hindered = hindrance(contact, colleague, me, at);
        if (hindered.isPresent()) {
            return hindered.get();
        }
        var lead = known.lead() == null || leads.changing(List.of(known.lead())).isEmpty() ? null : known.lead();
        var it = new Introduction(
                ids.next(), contact, lead, me, colleague, through, State.ASKED, null, text, null, at, null, null, 1);
        rows.insert(workspace(), it);
        append(it, at, actor);
        tidings.asked(it, known.name(), actor);
        return new Asking.Done(it);
    }

    /** Others who ask the same colleague wait, also for the leads that are locked after this. */
    private void take(PersonId colleague) {
        exclusive.await("introductions asked of " + colleague.value());
    }

    private Optional<Asking> hindrance(ContactId contact, PersonId colleague, PersonId me, Instant at) {
        var open = of(contact).stream()
                .filter(it -> it.state().isOpen()
                        && it.asked().equals(colleague)
                        && it.asker().equals(me))
                .findFirst();
        if (open.isPresent()) {
            return Optional.of(new Asking.Already(open.get()));
        }
        return rows.asked(workspace(), colleague, at.minus(WEEK)) >= allowed()
                ? Optional.of(new Asking.TooOften(allowed()))
                : Optional.empty();
    }

    /** Accepts or declines, as whoever was asked. */
    public Asking answer(UUID id, boolean isAccepted, @Nullable String said, Actor actor) {
        return answer(id, isAccepted, said, now(), actor);
    }

    /** The same, at another time than it is written down. */
    public Asking answer(UUID id, boolean isAccepted, @Nullable String said, Instant at, Actor actor) {
        return step(id, isAccepted ? State.ACCEPTED : State.DECLINED, null, said, at, actor);
    }

    /** Says that it was done and what came of it, as either of the two. */
    public Asking done(UUID id, Outcome outcome, @Nullable String said, Actor actor) {
        return done(id, outcome, said, now(), actor);
    }

    /** The same, at another time than it is written down. */
    public Asking done(UUID id, Outcome outcome, @Nullable String said, Instant at, Actor actor) {
        return step(id, State.DONE, outcome, said, at, actor);
    }

    /** Takes it back, as whoever asked; or, with {@code false}, asks again, which counts like any other asking. */
    public Asking withdraw(UUID id, boolean isWithdrawn, Actor actor) {
        return step(id, isWithdrawn ? State.WITHDRAWN : State.ASKED, null, null, now(), actor);
    }

    private Asking step(UUID id, State to, @Nullable Outcome outcome, @Nullable String said, Instant at, Actor actor) {
        var checker = new Checker();
        var text = checker.block("answer", said, LONGEST);
        if (!checker.isContent()) {
            return new Asking.Refused(checker.mistakes());
        }
        var found = rows.find(workspace(), id);
        found.filter(_ -> to == State.ASKED).map(Introduction::asked).ifPresent(this::take);
        found.map(Introduction::lead).ifPresent(it -> leads.lock(List.of(it)));
        var before = rows.lock(workspace(), id).orElse(null);
        if (before == null) {
            return new Asking.Missing();
        }
        if (!isTheirs(before, to, actor)) {
            return new Asking.NotYours();
        }
        if (!before.state().next().contains(to)) {
            return before.state() == to ? new Asking.Done(before) : new Asking.NotNow(before);
        }
        var hindered = to == State.ASKED
                ? hindrance(before.contact(), before.asked(), before.asker(), at)
                : Optional.<Asking>empty();
        if (hindered.isPresent()) {
            return hindered.get();
        }
        var after = before.to(to, outcome, text, at);
        rows.update(workspace(), after);
        if (after.lead() != null) {
            leads.changing(List.of(after.lead()));
        }
        append(after, at, actor);
        if (before.state() == State.DONE || to == State.DONE) {
            ties.refresh(List.of(after.contact().value()));
        }
        tidings.stepped(after, name(after.contact()), actor);
        return new Asking.Done(after);
    }

    private static boolean isTheirs(Introduction it, State to, Actor actor) {
        var me = actor.person().orElse(null);
        return switch (to) {
            case ACCEPTED, DECLINED -> it.asked().equals(me);
            case WITHDRAWN, ASKED -> it.asker().equals(me);
            case DONE -> it.asked().equals(me) || it.asker().equals(me);
        };
    }

    private void append(Introduction it, Instant at, Actor actor) {
        if (it.lead() != null) {
            ledger.append(List.of(IntroductionFacts.of(it, it.lead(), actor.id(), at)));
        }
    }

    private String name(ContactId contact) {
        var known = persons.contacts(workspace(), List.of(contact.value())).get(contact.value());
        return known == null ? "" : known.name();
    }

    @Transactional(readOnly = true)
    public Optional<Introduction> find(UUID id) {
        return rows.find(workspace(), id);
    }

    /** Those of a contact, the latest first. */
    @Transactional(readOnly = true)
    public List<Introduction> of(ContactId contact) {
        return rows.ofContact(workspace(), contact.value(), MOST);
    }

    /** What somebody was asked, or else asks, the latest first. */
    @Transactional(readOnly = true)
    public List<Introduction> of(PersonId person, boolean isAsked) {
        return rows.of(workspace(), person, isAsked, MOST);
    }

    /** How many wait for an answer of somebody. */
    @Transactional(readOnly = true)
    public long waiting(PersonId person) {
        return rows.waiting(workspace(), person);
    }

    /** How often a colleague may be asked within seven days. */
    @Transactional(readOnly = true)
    public int allowed() {
        return rows.allowed(workspace()).orElse(USUALLY_ALLOWED);
    }

    /** Says how often; what is wrong with the number otherwise. */
    public Optional<Mistake> allow(int aWeek) {
        if (aWeek < 1 || aWeek > MOST_ALLOWED) {
            return Optional.of(new Mistake("aWeek", Reason.OUT_OF_RANGE, "1–" + MOST_ALLOWED));
        }
        rows.allow(workspace(), aWeek);
        return Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
