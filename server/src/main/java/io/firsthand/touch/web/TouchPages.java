package io.firsthand.touch.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.touch.Logging;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import io.firsthand.web.Back;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** All touches of a lead, and logging one. */
@Controller
class TouchPages {

    private static final int MOST = 1_000;

    private final Touches touches;
    private final LearntFields learnt;
    private final Leads leads;
    private final LeadProblems problems;
    private final Clock clock;

    TouchPages(Touches touches, LearntFields learnt, Leads leads, LeadProblems problems, Clock clock) {
        this.touches = touches;
        this.learnt = learnt;
        this.leads = leads;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/leads/{id}/touches")
    @Requires(Permission.READ_LEADS)
    View list(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        return page(lead(id), TouchForm.from(back), Mistakes.NONE, actor);
    }

    @PostMapping("/leads/{id}/touches")
    @Requires(Permission.WRITE_LEADS)
    View log(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        var lead = lead(id);
        var form = new TouchForm(typed);
        var mistakes = new ArrayList<Mistake>();
        var touch = form.touch(lead.id(), actor, viewer.zone(), clock.instant(), mistakes);
        mistakes.addAll(learnt.check(lead.id(), typed));
        if (touch.isEmpty() || !mistakes.isEmpty()) {
            return refused(lead, form, mistakes, actor, locale);
        }
        var back = form.get("back");
        var place = Back.or(back, "/leads/" + id);
        return switch (touches.log(touch.get(), actor)) {
            case Logging.Logged(var it) -> {
                learnt.logged(it, typed, actor);
                yield Redirect.to(place)
                        .saying("touch.logged")
                        .undoneBy(Back.carry("/touches/" + it.id() + "/withdrawal", back));
            }
            case Logging.Unchanged _ -> Redirect.to(place).saying("touch.logged");
            case Logging.Refused(var why) -> refused(lead, form, why, actor, locale);
        };
    }

    @PostMapping("/touches/{id}/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var touch = touch(id);
        touches.withdraw(List.of(id), null, actor);
        return Redirect.to(Back.or(back, "/leads/" + touch.lead().value()))
                .saying("touch.withdrawn")
                .undoneBy(Back.carry("/touches/" + id + "/restoration", back));
    }

    @PostMapping("/touches/{id}/restoration")
    @Requires(Permission.WRITE_LEADS)
    View restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var touch = touch(id);
        touches.restore(List.of(id), null, actor);
        return Redirect.to(Back.or(back, "/leads/" + touch.lead().value())).saying("touch.restored");
    }

    private View refused(Lead lead, TouchForm form, List<Mistake> mistakes, Actor actor, Locale locale) {
        return page(lead, form, problems.told(mistakes, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TouchesPage page(Lead lead, TouchForm form, Mistakes mistakes, Actor actor) {
        return new TouchesPage(
                lead,
                touches.of(lead.id(), MOST),
                touches.firstResponse(lead.id()).map(Touch::id).orElse(null),
                form,
                learnt.of(lead.id(), form.typed(), mistakes, actor),
                mistakes,
                actor.may(Permission.WRITE_LEADS));
    }

    private Touch touch(UUID id) {
        return touches.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
