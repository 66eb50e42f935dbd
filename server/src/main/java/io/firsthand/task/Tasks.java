package io.firsthand.task;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Checker;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Ledger;
import io.firsthand.task.Task.Wish;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the current workspace; one on a lead is written with a fact of that lead. */
@Service
@Transactional
public class Tasks {

    /** For changes that may be made whatever happened to the task meanwhile. */
    public static final long ANY_VERSION = -1;

    /** The first day that a task may be due. */
    public static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    /** The day after the last that a task may be due. */
    public static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_AT_ONCE = 200;

    private final TaskRepository tasks;
    private final LeadRecords leads;
    private final People people;
    private final TaskOrigins origins;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            LeadRecords leads,
            People people,
            TaskOrigins origins,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.tasks = tasks;
        this.leads = leads;
        this.people = people;
        this.origins = origins;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a task, on a lead if one is named. */
    public Change add(@Nullable LeadId lead, Wish wish, Actor actor) {
        return add(lead, wish, actor, now());
    }

    /** The same, as of a moment that may be past. */
    public Change add(@Nullable LeadId lead, Wish wish, Actor actor, Instant now) {
        var checker = new Checker();
        var tidy = tidy(wish, null, checker);
        if (lead != null && leads.changing(List.of(lead)).isEmpty()) {
            checker.add("lead", Reason.UNKNOWN_LEAD, "");
        }
        if (!checker.isContent()) {
            return new Change.Refused(checker.mistakes());
        }
        var task = new Task(
                ids.next(),
                1,
                lead,
                tidy.title(),
                tidy.note(),
                tidy.due(),
                tidy.responsible(),
                actor.id(),
                now,
                null,
                false);
        tasks.insert(CurrentWorkspace.get().value(), task);
        append(null, task, now, actor);
        return new Change.Done(task);
    }

    public Change change(UUID id, long version, Wish wish, Actor actor) {
        return edit(id, version, actor, (it, checker) -> it.withdrawn() ? null : it.with(tidy(wish, it, checker)));
    }

    public Change complete(UUID id, Actor actor) {
        return complete(id, actor, now());
    }

    /** The same, as of a moment that may be past. */
    public Change complete(UUID id, Actor actor, Instant at) {
        var done = new Task.Done(at, actor.id());
        return edit(id, ANY_VERSION, actor, (it, _) -> it.withdrawn() ? null : it.isDone() ? it : it.with(done));
    }

    public Change reopen(UUID id, Actor actor) {
        return edit(id, ANY_VERSION, actor, (it, _) -> it.withdrawn() ? null : it.with((Task.Done) null));
    }

    /** Takes it away, as a mistake or no longer needed. */
    public Change withdraw(UUID id, Actor actor) {
        return edit(id, ANY_VERSION, actor, (it, _) -> it.withdrawn(true));
    }

    public Change restore(UUID id, Actor actor) {
        return edit(id, ANY_VERSION, actor, (it, _) -> it.withdrawn(false));
    }

    /** The lead is locked before the task, as everywhere; what is changed to null is missing. */
    private Change edit(UUID id, long version, Actor actor, BiFunction<Task, Checker, @Nullable Task> change) {
        var workspace = CurrentWorkspace.get().value();
        tasks.find(workspace, id)
                .flatMap(it -> Optional.ofNullable(it.lead()))
                .ifPresent(lead -> leads.lock(List.of(lead)));
        var before = tasks.lock(workspace, id).orElse(null);
        var checker = new Checker();
        var after = before == null ? null : change.apply(before, checker);
        if (before == null || after == null) {
            return new Change.Missing();
        }
        if (version != ANY_VERSION && version != before.version()) {
            return new Change.Stale(before);
        }
        if (!checker.isContent()) {
            return new Change.Refused(checker.mistakes());
        }
        if (!after.equals(before)) {
            var now = now();
            tasks.update(workspace, after, now.toString());
            var at =
                    after.done() == null || before.isDone() ? now : after.done().at();
            append(before, after, at, actor);
            if (before.isDone() != after.isDone()) {
                origins.turned(after, actor, at);
            }
        }
        return tasks.find(workspace, id).<Change>map(Change.Done::new).orElseGet(Change.Missing::new);
    }

    private void append(@Nullable Task before, Task after, Instant now, Actor actor) {
        if (after.lead() != null) {
            if (before != null) {
                leads.changing(List.of(after.lead()));
            }
            ledger.append(TaskFacts.between(before, after, after.lead(), actor.id(), now));
        }
    }

    /** Who has left can keep a task, but gets no other. */
    private Wish tidy(Wish wish, @Nullable Task before, Checker checker) {
        var title = checker.line("title", wish.title(), LONGEST_TITLE);
        if (title == null && wish.title().isBlank()) {
            checker.add("title", Reason.MISSING, "");
        }
        var note = checker.block("note", wish.note(), LONGEST_NOTE);
        if (wish.due().isBefore(EVER)) {
            checker.add("due", Reason.TOO_EARLY, EVER.toString());
        } else if (!wish.due().isBefore(NEVER)) {
            checker.add("due", Reason.TOO_LATE, NEVER.toString());
        }
        var isSame = before != null && before.responsible().equals(wish.responsible());
        if (!isSame && people.find(wish.responsible()).filter(Person::active).isEmpty()) {
            checker.add("responsible", Reason.UNKNOWN_PERSON, "");
        }
        return new Wish(title == null ? "" : title, note, wish.due(), wish.responsible());
    }

    @Transactional(readOnly = true)
    public Optional<Task> get(UUID id) {
        return tasks.find(CurrentWorkspace.get().value(), id);
    }

    /** Those of them that were not taken away. */
    @Transactional(readOnly = true)
    public List<Task> all(Collection<UUID> ids) {
        return tasks.all(CurrentWorkspace.get().value(), ids);
    }

    /** Open ones first, by day; those that were taken away are left out. */
    @Transactional(readOnly = true)
    public List<Task> of(LeadId lead) {
        return tasks.ofLead(CurrentWorkspace.get().value(), lead).stream()
                .filter(it -> !it.withdrawn())
                .toList();
    }

    /** Up to 200 open ones of a person that are due from a day on and before another, in order. */
    @Transactional(readOnly = true)
    public List<Task> open(PersonId person, LocalDate from, LocalDate before) {
        return tasks.open(CurrentWorkspace.get().value(), person, from, before, null, MOST_AT_ONCE);
    }

    /** The same, going on behind one of them. */
    @Transactional(readOnly = true)
    public List<Task> openAfter(PersonId person, Task last, int most) {
        return tasks.open(
                CurrentWorkspace.get().value(), person, last.due(), NEVER, last.id(), Math.clamp(most, 1, 201));
    }

    /** Those a person had to do that were done last, up to 200. */
    @Transactional(readOnly = true)
    public List<Task> done(PersonId person, int most) {
        return tasks.done(CurrentWorkspace.get().value(), person, Math.clamp(most, 1, MOST_AT_ONCE));
    }

    /** How many a person should have done by the end of a day, counted up to 100. */
    @Transactional(readOnly = true)
    public long countDue(PersonId person, LocalDate day) {
        return tasks.countDue(CurrentWorkspace.get().value(), person, day);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
