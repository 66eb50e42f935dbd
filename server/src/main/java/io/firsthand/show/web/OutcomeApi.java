package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.show.FollowUps;
import io.firsthand.show.Pulses;
import io.firsthand.show.Results;
import io.firsthand.show.Step;
import io.firsthand.show.Step.Audience;
import io.firsthand.show.web.OutcomeBodies.FollowUpBody;
import io.firsthand.show.web.OutcomeBodies.LiveBody;
import io.firsthand.show.web.OutcomeBodies.ResultBody;
import io.firsthand.show.web.OutcomeBodies.TasksBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How shows go, what is done afterwards and what came of them, for programs. */
@RestController
@RequestMapping(path = "/api/v1/shows/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shows")
class OutcomeApi {

    private final ShowAnswers answers;
    private final Pulses pulses;
    private final Results results;
    private final FollowUps followUps;

    OutcomeApi(ShowAnswers answers, Pulses pulses, Results results, FollowUps followUps) {
        this.answers = answers;
        this.pulses = pulses;
        this.results = results;
        this.followUps = followUps;
    }

    @GetMapping("/live")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get how a show goes", description = "Conversations per hour, who had how many, goals.")
    LiveBody live(@PathVariable UUID id) {
        return LiveBody.of(pulses.of(answers.find(id)));
    }

    @GetMapping("/results")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get what came of a show", description = "With intervals; docs/shows.md tells how.")
    ResultBody results(@PathVariable UUID id) {
        return ResultBody.of(results.of(answers.find(id)));
    }

    @GetMapping("/follow-up")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the steps of the follow-up plan of a show, with how far they are")
    List<FollowUpBody> plan(@PathVariable UUID id) {
        var progress = followUps.progress(answers.find(id));
        return followUps.of(id).stream()
                .map(it -> FollowUpBody.of(it, progress.getOrDefault(it.id(), Step.Progress.NONE)))
                .toList();
    }

    @PostMapping(path = "/follow-up", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Add a step to the follow-up plan of a show")
    FollowUpBody add(@PathVariable UUID id, @RequestBody FollowUpBody body) {
        answers.find(id);
        var audience = Audience.of(body.audience() == null ? "all" : body.audience())
                .orElseThrow(() -> answers.refused(new Mistake("audience", Reason.UNKNOWN_CHOICE, "all, hot, others")));
        var wish = new Step.Wish(
                ShowBody.orEmpty(body.title()),
                audience,
                answers.needed("dueDays", body.dueDays()),
                body.person() == null ? null : new PersonId(body.person()),
                new PersonId(answers.needed("fallback", body.fallback())),
                body.subject(),
                body.body());
        return FollowUpBody.of(answers.done(followUps.add(id, wish)), Step.Progress.NONE);
    }

    @DeleteMapping("/follow-up/{step}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Take a step out of the follow-up plan of a show", description = "Its tasks stay.")
    void remove(@PathVariable UUID id, @PathVariable String step) {
        answers.find(id);
        answers.there(followUps.withdraw(id, answers.id(step), true), "step");
    }

    @PostMapping("/follow-up/{step}/tasks")
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(
            summary = "Make the tasks of a step",
            description = "One for each lead that it is for and that has none of it yet; up to 500 at a time.")
    TasksBody makeTasks(@PathVariable UUID id, @PathVariable String step, Actor actor) {
        answers.find(id);
        var made = followUps.makeTasks(id, answers.id(step), actor).orElseThrow(() -> LeadProblems.missing("step"));
        return new TasksBody(made.tasks(), made.more());
    }
}
