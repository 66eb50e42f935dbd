package io.firsthand.task.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.TaskOrigins;
import io.firsthand.task.Tasks;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One task: its form, doing it, taking it away; each can be undone. */
@Controller
@RequestMapping("/tasks/{id}")
@Requires(Permission.WRITE_LEADS)
class TaskPages {

    private static final String LEAD = "lead";

    private final Tasks tasks;
    private final TaskOrigins origins;
    private final Responsible responsible;
    private final LeadProblems problems;

    TaskPages(Tasks tasks, TaskOrigins origins, Responsible responsible, LeadProblems problems) {
        this.tasks = tasks;
        this.origins = origins;
        this.responsible = responsible;
        this.problems = problems;
    }

    @GetMapping
    View form(@PathVariable UUID id) {
        var it = find(id);
        return page(it, TaskForm.of(it), Mistakes.NONE, false);
    }

    @PostMapping
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var it = find(id);
        var form = new TaskForm(typed);
        var mistakes = new ArrayList<Mistake>();
        var wish = form.wish(mistakes);
        if (!mistakes.isEmpty()) {
            return refused(it, form, mistakes, locale);
        }
        return switch (tasks.change(id, version, wish, actor)) {
            case Change.Done(var now) -> Redirect.to(back(now, true)).saying("task.saved");
            case Change.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Change.Stale(var now) -> page(now, form, Mistakes.NONE, true).status(HttpStatus.CONFLICT);
            case Change.Refused(var why) -> refused(it, form, why, locale);
        };
    }

    @PostMapping("/completion")
    View complete(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Actor actor) {
        return answer(tasks.complete(id, actor), from, "task.completed", "/reopening");
    }

    @PostMapping("/reopening")
    View reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Actor actor) {
        return answer(tasks.reopen(id, actor), from, "task.reopened", "/completion");
    }

    @PostMapping("/withdrawal")
    View withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Actor actor) {
        return answer(tasks.withdraw(id, actor), from, "task.withdrawn", "/restoration");
    }

    @PostMapping("/restoration")
    View restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Actor actor) {
        return answer(tasks.restore(id, actor), from, "task.restored", "/withdrawal");
    }

    private View answer(Change change, String from, String said, String undo) {
        if (!(change instanceof Change.Done(var it))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(back(it, from.equals(LEAD)))
                .saying(said, it.title())
                .undoneBy("/tasks/" + it.id() + undo + "?from=" + (from.equals(LEAD) ? LEAD : "tasks"));
    }

    private View refused(Task it, TaskForm form, List<Mistake> mistakes, Locale locale) {
        return page(it, form, problems.told(mistakes, locale), false).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TaskPage page(Task it, TaskForm form, Mistakes mistakes, boolean stale) {
        var origin = origins.of(List.of(it)).get(it.id());
        return new TaskPage(it, origin, form, responsible.choices(), mistakes, stale);
    }

    static String back(Task it, boolean toLead) {
        return toLead && it.lead() != null ? "/leads/" + it.lead().value() : "/tasks";
    }

    private Task find(UUID id) {
        return tasks.get(id)
                .filter(it -> !it.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
