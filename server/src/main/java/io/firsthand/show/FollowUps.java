package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the leads of a show afterwards: who, by when, with which mail. */
@Service
@Transactional
public class FollowUps {

    /** So many tasks are made at once at most. */
    public static final int AT_ONCE = 500;

    static final int LONGEST_BODY = 3_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_DAYS = 365;
    private static final int MOST = 20;

    private final FollowUpRepository repository;
    private final Shows shows;
    private final Tasks tasks;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    FollowUps(FollowUpRepository repository, Shows shows, Tasks tasks, People people, Ids ids, Clock clock) {
        this.repository = repository;
        this.shows = shows;
        this.tasks = tasks;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** By the day they are due. */
    @Transactional(readOnly = true)
    public List<Step> of(UUID show) {
        return repository.of(show);
    }

    /** How far each step is; steps that are for nobody are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Step.Progress> progress(Show show) {
        return repository.progress(show.id(), LocalDate.ofInstant(clock.instant(), show.zone()));
    }

    /** The mail of the first step that has one. */
    @Transactional(readOnly = true)
    public Optional<Template> template(UUID show) {
        return repository.of(show).stream()
                .flatMap(it -> Optional.ofNullable(it.template()).stream())
                .findFirst();
    }

    public Writing<Step> add(UUID show, Step.Wish wish) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        var title = checker.line("title", wish.title(), LONGEST_LINE);
        if (wish.title().isBlank()) {
            checker.add("title", Reason.MISSING, "");
        }
        if (wish.dueDays() < 0 || wish.dueDays() > MOST_DAYS) {
            checker.add("dueDays", Reason.OUT_OF_RANGE, "0 … " + MOST_DAYS);
        }
        if (wish.person() != null && !active().contains(wish.person())) {
            checker.add("person", Reason.UNKNOWN_PERSON, "");
        }
        if (!active().contains(wish.fallback())) {
            checker.add("fallback", Reason.UNKNOWN_PERSON, "");
        }
        var steps = repository.of(show);
        if (steps.size() >= MOST) {
            checker.add("title", Reason.TOO_MANY, String.valueOf(MOST));
        }
        var template = template(wish, checker);
        if (title == null || !checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        var position = steps.stream().mapToInt(Step::position).max().orElse(0) + 1;
        var step = new Step(
                ids.next(),
                show,
                position,
                title,
                wish.audience(),
                wish.dueDays(),
                wish.person(),
                wish.fallback(),
                template);
        repository.insert(step);
        return new Writing.Done<>(step);
    }

    private static @Nullable Template template(Step.Wish wish, Checker checker) {
        var subject = checker.line("subject", wish.subject(), LONGEST_LINE);
        var body = checker.block("body", wish.body(), LONGEST_BODY);
        if (subject == null && body != null) {
            checker.add("subject", Reason.MISSING, "");
        } else if (subject != null && body == null) {
            checker.add("body", Reason.MISSING, "");
        }
        return subject == null || body == null ? null : new Template(subject, body);
    }

    /** Takes a step out of the plan, or puts it back; its tasks stay. False if there is no such step. */
    public boolean withdraw(UUID show, UUID step, boolean isWithdrawn) {
        return repository.withdraw(show, step, isWithdrawn, clock.instant());
    }

    /** What became of the wish for tasks. */
    public record Made(int tasks, boolean more) {}

    /** Makes a task for each lead that the step is for and that has none of it yet; up to 500, and says if more wait. */
    public Optional<Made> makeTasks(UUID showId, UUID stepId, Actor actor) {
        var step =
                repository.find(stepId).filter(it -> it.show().equals(showId)).orElse(null);
        var show = shows.find(showId).orElse(null);
        if (step == null || show == null) {
            return Optional.empty();
        }
        var active = active();
        var waiting = repository.waiting(stepId, AT_ONCE + 1);
        var made = 0;
        for (var it : waiting.stream().limit(AT_ONCE).toList()) {
            var wanted = step.person() == null ? it.owner() : step.person();
            var who = wanted != null && active.contains(wanted) ? wanted : step.fallback();
            var wish = new Task.Wish(step.title(), note(step), show.to().plusDays(step.dueDays()), who);
            if (tasks.add(it.lead(), wish, actor) instanceof Change.Done(var task)) {
                repository.made(stepId, it.lead(), task.id());
                made++;
            }
        }
        return Optional.of(new Made(made, waiting.size() > AT_ONCE));
    }

    private static @Nullable String note(Step step) {
        var template = step.template();
        return template == null ? null : template.subject() + "\n\n" + template.body();
    }

    /** Takes back the tasks of a step that nobody has done yet; returns how many. */
    public int takeBackTasks(UUID show, UUID stepId, Actor actor) {
        if (repository.find(stepId).filter(it -> it.show().equals(show)).isEmpty()) {
            return 0;
        }
        var open = repository.open(stepId);
        for (var task : open) {
            tasks.withdraw(task, actor);
            repository.forget(stepId, task);
        }
        return open.size();
    }

    private Set<PersonId> active() {
        return people.all().stream().filter(Person::active).map(Person::id).collect(Collectors.toSet());
    }
}
