package io.firsthand.task.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.task.Change;
import io.firsthand.task.TaskOrigins;
import io.firsthand.task.Tasks;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What somebody has to do: overdue, today, later, done; and adding a task. */
@Controller
@RequestMapping("/tasks")
class TaskListPages {

    private static final int DONE = 20;

    private final Tasks tasks;
    private final LeadRecords leads;
    private final TaskOrigins origins;
    private final Responsible responsible;
    private final LeadProblems problems;
    private final Clock clock;

    TaskListPages(
            Tasks tasks,
            LeadRecords leads,
            TaskOrigins origins,
            Responsible responsible,
            LeadProblems problems,
            Clock clock) {
        this.tasks = tasks;
        this.leads = leads;
        this.origins = origins;
        this.responsible = responsible;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(@RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, Actor actor) {
        return page(blank(viewer, actor), Mistakes.NONE, viewer, actor);
    }

    /** On a lead when {@code lead} names one; then its page comes next. */
    @PostMapping
    @Requires(Permission.WRITE_LEADS)
    View add(
            @RequestParam Optional<UUID> lead,
            @RequestParam Map<String, String> typed,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        var form = new TaskForm(typed);
        var mistakes = new ArrayList<Mistake>();
        var wish = form.wish(mistakes);
        if (!mistakes.isEmpty()) {
            return refused(form, mistakes, viewer, actor, locale);
        }
        return switch (tasks.add(lead.map(LeadId::new).orElse(null), wish, actor)) {
            case Change.Done(var it) ->
                Redirect.to(TaskPages.back(it, lead.isPresent()))
                        .saying("task.added")
                        .undoneBy("/tasks/" + it.id() + "/withdrawal");
            case Change.Refused(var why) -> refused(form, why, viewer, actor, locale);
            case Change.Missing _, Change.Stale _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private View refused(TaskForm form, List<Mistake> mistakes, Viewer viewer, Actor actor, Locale locale) {
        return page(form, problems.told(mistakes, locale), viewer, actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TasksPage page(TaskForm form, Mistakes mistakes, Viewer viewer, Actor actor) {
        var today = today(viewer);
        var person = new PersonId(actor.id());
        var overdue = tasks.open(person, Tasks.EVER, today);
        var now = tasks.open(person, today, today.plusDays(1));
        var later = tasks.open(person, today.plusDays(1), Tasks.NEVER);
        var done = tasks.done(person, DONE);
        var all = Stream.of(overdue, now, later, done).flatMap(List::stream).toList();
        var named = all.stream()
                .flatMap(it -> Optional.ofNullable(it.lead()).stream())
                .distinct()
                .toList();
        return new TasksPage(
                List.of(
                        new TasksPage.Group("overdue", overdue),
                        new TasksPage.Group("today", now),
                        new TasksPage.Group("later", later),
                        new TasksPage.Group("done", done)),
                leads.names(named),
                origins.of(all),
                responsible.choices(),
                form,
                mistakes,
                actor.may(Permission.WRITE_LEADS));
    }

    private TaskForm blank(Viewer viewer, Actor actor) {
        return TaskForm.blank(today(viewer), actor.id().toString());
    }

    private LocalDate today(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate();
    }
}
