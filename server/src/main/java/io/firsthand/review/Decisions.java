package io.firsthand.review;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.agreement.Agreements;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviews decided: who promised what by when, and whether it was kept. */
@Service
@Transactional
public class Decisions {

    static final int LONGEST = 1_000;

    private final DecisionRepository decisions;
    private final Editing editing;
    private final ReviewFacts facts;
    private final Drafting drafting;
    private final DecisionTasks tasks;
    private final Agreements agreements;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            Editing editing,
            ReviewFacts facts,
            Drafting drafting,
            DecisionTasks tasks,
            Agreements agreements,
            People people,
            Ids ids,
            Clock clock) {
        this.decisions = decisions;
        this.editing = editing;
        this.facts = facts;
        this.drafting = drafting;
        this.tasks = tasks;
        this.agreements = agreements;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A decision as somebody words it.
     *
     * @param criterion key of one that is to go from the definition; null for all other decisions
     */
    public record Wish(
            @Nullable String words,
            @Nullable PersonId owner,
            @Nullable LocalDate due,
            @Nullable String criterion) {}

    @Transactional(readOnly = true)
    public List<Decision> of(UUID review) {
        return decisions.of(review);
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(UUID id) {
        return decisions.find(id);
    }

    /** What this review asks after: what was promised before and not kept, and how the last review’s promises went. */
    @Transactional(readOnly = true)
    public List<Decision> promised(Review review) {
        return decisions.promised(review.month().atDay(1));
    }

    /**
     * What became of a wish.
     *
     * @param decision null where nothing was decided
     */
    public record Decided(Edited review, @Nullable Decision decision) {}

    /** The owner gets a task for it, by the same day. Said twice, as by two clicks, it is one decision. */
    public Decided decide(UUID review, Wish wish, Actor actor) {
        return decide(review, wish, null, actor, now());
    }

    Decided decide(UUID review, Wish wish, @Nullable UUID definition, Actor actor, Instant at) {
        var checker = new Checker();
        var words = checker.block("words", wish.words(), LONGEST);
        if (words == null && checker.isContent()) {
            checker.add("words", Reason.MISSING, "");
        }
        var owner = wish.owner();
        if (owner == null) {
            checker.add("owner", Reason.MISSING, "");
        } else if (people.find(owner).filter(it -> it.active()).isEmpty()) {
            checker.add("owner", Reason.UNKNOWN_PERSON, "");
        }
        var due = wish.due();
        var today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (due == null) {
            checker.add("due", Reason.MISSING, "");
        } else if (due.isBefore(today.minusDays(1))) {
            checker.add("due", Reason.TOO_EARLY, today.toString());
        } else if (due.isAfter(today.plusYears(2))) {
            checker.add("due", Reason.TOO_LATE, today.plusYears(2).toString());
        }
        var criterion = checker.line("criterion", wish.criterion(), 100);
        if (criterion != null
                && agreements.inForce().stream()
                        .noneMatch(it -> it.content().criterion(criterion).isPresent())) {
            checker.add("criterion", Reason.UNKNOWN_CHOICE, "");
        }
        if (!checker.isContent() || words == null || owner == null || due == null) {
            return new Decided(new Edited.Refused(checker.mistakes()), null);
        }
        var refused = editing.begin(review).orElse(null);
        if (refused != null) {
            return new Decided(refused, null);
        }
        var same = decisions.of(review).stream()
                .filter(it -> it.says(words, owner, due, criterion))
                .findFirst()
                .orElse(null);
        if (same != null) {
            return new Decided(editing.unchanged(review), same);
        }
        var by = actor.id();
        var made =
                new Decision(ids.next(), review, words, owner, due, criterion, definition, null, by, at, null, false);
        var given = tasks.give(made, actor);
        decisions.insert(given);
        return new Decided(editing.done(review, by, at), given);
    }

    public Edited withdraw(UUID id, Actor actor) {
        return turn(id, now(), actor);
    }

    public Edited restore(UUID id, Actor actor) {
        return turn(id, null, actor);
    }

    private Edited turn(UUID id, @Nullable Instant at, Actor actor) {
        var found = decisions.find(id).orElse(null);
        if (found == null) {
            return new Edited.Missing();
        }
        return editing.begin(found.review()).orElseGet(() -> {
            if (at == null) {
                tasks.restore(found, actor);
            } else {
                tasks.withdraw(found, actor);
            }
            decisions.turn(id, at);
            return editing.done(found.review(), actor.id(), now());
        });
    }

    /** Says whether a promise was kept; minutes don’t say that, so closed ones stay closed. */
    public boolean keep(UUID id, boolean isKept, Actor actor) {
        return keep(id, isKept, now(), actor);
    }

    boolean keep(UUID id, boolean isKept, Instant at, Actor actor) {
        var found = decisions.find(id).filter(it -> !it.withdrawn()).orElse(null);
        if (found == null || (found.keptAt() != null) == isKept) {
            return false;
        }
        tasks.turn(found.task(), isKept, actor, at);
        if (decisions.find(id).filter(it -> (it.keptAt() != null) == isKept).isEmpty()) {
            decisions.keep(id, isKept ? at : null, actor.id());
            facts.kept(found, isKept, actor.id(), at);
        }
        return true;
    }

    /** What came of opening a draft. */
    public sealed interface Opened {

        /** There is a draft, made now or before. */
        record Draft(UUID definition) implements Opened {}

        /** No definition is in force that the next could be made from. */
        record NoDefinition() implements Opened {}

        record Missing() implements Opened {}
    }

    /** Opens the next draft of the definition and tests it on the past; the same again where that was done. */
    public Opened draft(UUID id, Actor actor) {
        var found = decisions.lock(id).filter(it -> !it.withdrawn()).orElse(null);
        if (found == null) {
            return new Opened.Missing();
        }
        if (found.definition() != null) {
            return new Opened.Draft(found.definition());
        }
        var made = drafting.draft(found, actor);
        made.ifPresent(it -> decisions.open(id, it));
        return made.<Opened>map(Opened.Draft::new).orElseGet(Opened.NoDefinition::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
