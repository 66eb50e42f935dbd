package io.firsthand.task.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.Task.Wish;
import io.firsthand.task.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class TaskApi {

    private static final int PAGE = 100;

    private final Tasks tasks;
    private final Leads leads;
    private final LeadProblems problems;

    TaskApi(Tasks tasks, Leads leads, LeadProblems problems) {
        this.tasks = tasks;
        this.leads = leads;
        this.problems = problems;
    }

    @GetMapping("/tasks")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the open tasks of a person", description = "By the day they are due, 100 at a time.")
    TaskBody.ListBody list(
            @Parameter(description = "The caller if absent") @RequestParam Optional<UUID> responsible,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> after,
            Actor actor) {
        var person = responsible.map(PersonId::new).or(actor::person).orElseThrow(() -> missing("responsible"));
        var found = after.isEmpty()
                ? tasks.open(person, Tasks.EVER, Tasks.NEVER)
                : tasks.openAfter(person, find(after.get()), PAGE + 1);
        var page = found.stream().limit(PAGE).map(TaskBody::of).toList();
        return new TaskBody.ListBody(page, found.size() > PAGE ? page.getLast().id() : null);
    }

    @GetMapping("/leads/{id}/tasks")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the tasks of a lead", description = "Open ones first, by day.")
    List<TaskBody> ofLead(@PathVariable UUID id) {
        var lead = leads.get(new LeadId(id)).orElseThrow(() -> LeadProblems.missing("lead"));
        return tasks.of(lead.id()).stream().map(TaskBody::of).toList();
    }

    @PostMapping(path = "/tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Add a task")
    ResponseEntity<TaskBody> add(@RequestBody NewTaskBody body, Actor actor) {
        var lead = body.lead() == null ? null : new LeadId(body.lead());
        var task = done(tasks.add(lead, wish(body, null, actor), actor));
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id())).body(TaskBody.of(task));
    }

    @GetMapping("/tasks/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a task")
    TaskBody get(@PathVariable UUID id) {
        return TaskBody.of(find(id));
    }

    @PatchMapping(
            path = "/tasks/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Change a task, complete or reopen it",
            description = "What is absent stays. With `done`, it is completed or reopened.")
    TaskBody change(@PathVariable UUID id, @RequestBody NewTaskBody body, Actor actor) {
        var before = find(id);
        var changed = done(tasks.change(id, before.version(), wish(body, before, actor), actor));
        if (body.done() == null || body.done() == changed.isDone()) {
            return TaskBody.of(changed);
        }
        return TaskBody.of(done(body.done() ? tasks.complete(id, actor) : tasks.reopen(id, actor)));
    }

    @DeleteMapping("/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take a task away")
    void withdraw(@PathVariable UUID id, Actor actor) {
        done(tasks.withdraw(find(id).id(), actor));
    }

    private Wish wish(NewTaskBody body, @Nullable Task before, Actor actor) {
        var mistakes = new ArrayList<Mistake>();
        var due = body.due() == null && before != null ? before.due() : body.due();
        var responsible = body.responsible() != null
                ? new PersonId(body.responsible())
                : before != null ? before.responsible() : actor.person().orElse(null);
        if (due == null) {
            mistakes.add(new Mistake("due", Reason.MISSING, ""));
        }
        if (responsible == null) {
            mistakes.add(new Mistake("responsible", Reason.MISSING, ""));
        }
        if (due == null || responsible == null) {
            throw problems.refused(mistakes);
        }
        var title = body.title() == null && before != null ? before.title() : body.title();
        var note = body.note() == null && before != null ? before.note() : body.note();
        return new Wish(title == null ? "" : title, note, due, responsible);
    }

    private Task done(Change change) {
        return switch (change) {
            case Change.Done(var it) -> it;
            case Change.Missing _ -> throw LeadProblems.missing("task");
            case Change.Stale _ -> throw LeadProblems.changedMeanwhile("task");
            case Change.Refused(var why) -> throw problems.refused(why);
        };
    }

    private RuntimeException missing(String field) {
        return problems.refused(List.of(new Mistake(field, Reason.MISSING, "")));
    }

    private Task find(UUID id) {
        return tasks.get(id).filter(it -> !it.withdrawn()).orElseThrow(() -> LeadProblems.missing("task"));
    }
}
