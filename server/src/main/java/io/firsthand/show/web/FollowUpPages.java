package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.FollowUps;
import io.firsthand.show.Show;
import io.firsthand.show.Step;
import io.firsthand.show.Writing;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
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
import org.springframework.web.servlet.View;

/** The follow-up plan of a show, and the tasks that it becomes. */
@Controller
@RequestMapping("/shows/{id}")
class FollowUpPages {

    private final ShowParts parts;
    private final FollowUps followUps;

    FollowUpPages(ShowParts parts, FollowUps followUps) {
        this.parts = parts;
        this.followUps = followUps;
    }

    @GetMapping("/follow-up")
    @Requires(Permission.READ_LEADS)
    View plan(@PathVariable UUID id, Actor actor) {
        return page(parts.find(id), Typed.NOTHING, Mistakes.NONE, actor);
    }

    @PostMapping("/steps")
    @Requires(Permission.MANAGE_SHOWS)
    View add(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var days = typed.needed("dueDays", Integer::valueOf, Reason.NOT_A_NUMBER, 0);
        var person = typed.person("person");
        var fallback = typed.person("fallback");
        if (!typed.mistakes().isEmpty()) {
            return refused(show, typed, typed.mistakes(), actor, locale);
        }
        var wish = new Step.Wish(
                typed.get("title"),
                Step.Audience.of(typed.get("audience")).orElse(Step.Audience.ALL),
                days,
                person,
                fallback == null ? new PersonId(actor.id()) : fallback,
                typed.filled("subject"),
                typed.filled("body"));
        return switch (followUps.add(id, wish)) {
            case Writing.Done(var step) ->
                done(id, "show.step.added").undoneBy("/shows/%s/steps/%s/withdrawal".formatted(id, step.id()));
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) -> refused(show, typed, why, actor, locale);
        };
    }

    @PostMapping("/steps/{step}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View withdraw(@PathVariable UUID id, @PathVariable String step) {
        return withdrawn(id, step, true, "show.step.removed", "/restoration");
    }

    @PostMapping("/steps/{step}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View restore(@PathVariable UUID id, @PathVariable String step) {
        return withdrawn(id, step, false, "show.step.restored", "/withdrawal");
    }

    private View withdrawn(UUID id, String step, boolean isWithdrawn, String said, String undo) {
        parts.find(id);
        if (!followUps.withdraw(id, ShowParts.id(step), isWithdrawn)) {
            throw ShowParts.missing();
        }
        return done(id, said).undoneBy("/shows/" + id + "/steps/" + step + undo);
    }

    @PostMapping("/steps/{step}/tasks")
    @Requires(Permission.MANAGE_SHOWS)
    View makeTasks(@PathVariable UUID id, @PathVariable String step, Actor actor) {
        parts.find(id);
        var made = followUps.makeTasks(id, ShowParts.id(step), actor).orElseThrow(ShowParts::missing);
        return done(id, made.more() ? "show.step.madeMore" : "show.step.made", made.tasks())
                .undoneBy("/shows/" + id + "/steps/" + step + "/tasks/withdrawal");
    }

    @PostMapping("/steps/{step}/tasks/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View takeBack(@PathVariable UUID id, @PathVariable String step, Actor actor) {
        parts.find(id);
        return done(id, "show.step.takenBack", followUps.takeBackTasks(id, ShowParts.id(step), actor))
                .undoneBy("/shows/" + id + "/steps/" + step + "/tasks");
    }

    private View refused(Show show, Typed typed, List<Mistake> why, Actor actor, Locale locale) {
        return page(show, typed, parts.told(why, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FollowUpPage page(Show show, Typed typed, Mistakes mistakes, Actor actor) {
        return new FollowUpPage(
                parts.frame(show, "follow-up", actor),
                followUps.of(show.id()),
                followUps.progress(show),
                parts.names(),
                parts.choices(),
                actor.id().toString(),
                typed,
                mistakes);
    }

    private static Redirect done(UUID id, String said, Object... arguments) {
        return Redirect.to("/shows/" + id + "/follow-up").saying(said, arguments);
    }
}
