package io.firsthand.opportunity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.SecondThought.Doubt;
import io.firsthand.lead.SecondThoughts;
import io.firsthand.lead.Stage;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.lead.web.SecondLookPage;
import io.firsthand.lead.web.SecondLookPage.Going;
import io.firsthand.opportunity.Change;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.opportunity.PastStages;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One opportunity: its form, how it ends, taking it back. */
@Controller
@RequestMapping("/opportunities/{id}")
@Requires(Permission.WRITE_LEADS)
class OneOpportunityPages {

    private final Opportunities opportunities;
    private final PastStages past;
    private final LeadProblems problems;
    private final SecondThoughts seconds;
    private final Leads leads;
    private final Words words;

    OneOpportunityPages(
            Opportunities opportunities,
            PastStages past,
            LeadProblems problems,
            SecondThoughts seconds,
            Leads leads,
            Words words) {
        this.opportunities = opportunities;
        this.past = past;
        this.problems = problems;
        this.seconds = seconds;
        this.leads = leads;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        var it = find(id);
        return new OpportunityPage(it, past.of(it.id()), OpportunityForm.of(it).withBack(back), Mistakes.NONE, false);
    }

    @PostMapping
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var it = find(id);
        var form = new OpportunityForm(typed);
        var mistakes = new ArrayList<Mistake>();
        var terms = form.terms(mistakes);
        if (!mistakes.isEmpty()) {
            return refused(it, form, mistakes, locale);
        }
        var isWon = it.status() == Status.OPEN && form.get("status").equals(Status.WON.id());
        var change = isWon
                ? opportunities.revise(id, version, terms, Status.WON, null, null, actor)
                : opportunities.change(id, version, terms, actor);
        return switch (change) {
            case Change.Done(var now) ->
                isWon
                        ? turned(it, now, form.get("back"))
                        : back(now, form.get("back")).saying("opportunity.saved");
            case Change.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Change.Stale(var now) ->
                new OpportunityPage(now, past.of(now.id()), form, Mistakes.NONE, true).status(HttpStatus.CONFLICT);
            case Change.Refused(var why) -> refused(it, form, why, locale);
        };
    }

    @PostMapping("/status")
    View turn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String lostReason,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String secondLook,
            Actor actor,
            Locale locale) {
        var it = find(id);
        var to = Status.of(status).orElse(it.status());
        var any = Opportunities.ANY_VERSION;
        Supplier<Change> doing = () -> switch (to) {
            case OPEN -> opportunities.reopen(id, any, actor);
            case WON -> opportunities.win(id, any, null, actor);
            case LOST -> opportunities.lose(id, any, null, lostReason, actor);
        };
        var losing = losing(it, lostReason);
        var doubt = to == Status.LOST ? seconds.before(losing, secondLook, actor, locale) : Optional.<Doubt>empty();
        if (doubt.isPresent()) {
            return secondLook(it, lostReason, doubt.get(), back, locale);
        }
        var change = to == Status.LOST
                ? seconds.choosing(losing, secondLook, actor, doing, Change.Done.class::isInstance)
                : doing.get();
        return switch (change) {
            case Change.Done(var now) -> turned(it, now, back);
            case Change.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Change.Stale(var now) -> back(now, back).with(Flash.Kind.FAILED, "opportunity.stale");
            case Change.Refused(var why) -> refused(it, OpportunityForm.of(it).withBack(back), why, locale);
        };
    }

    private static GivingUp losing(Opportunity it, String reason) {
        return new GivingUp(it.lead(), Stage.LOST, Cause.of(reason));
    }

    private View secondLook(Opportunity it, String reason, Doubt doubt, String back, Locale locale) {
        var place = Back.or(back, "/leads/" + it.lead().value());
        var address = "/opportunities/" + it.id();
        return new SecondLookPage(
                        leads.get(it.lead()).map(lead -> lead.contact().shown()).orElse(""),
                        doubt.shown(),
                        words.say(locale, "opportunity.lose"),
                        Going.seen(address + "/status", Map.of("status", "lost", "lostReason", reason, "back", place)),
                        Going.seen(address + "/nurture", Map.of("back", place)),
                        null,
                        false,
                        place)
                .status(HttpStatus.CONFLICT);
    }

    /** Not now, but the lead is kept: the opportunity ends, the lead is nurtured. */
    @PostMapping("/nurture")
    View nurture(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String secondLook,
            Actor actor,
            Locale locale) {
        var it = find(id);
        var what = new GivingUp(it.lead(), Stage.NURTURE, Cause.OTHER);
        Supplier<Change> doing = () -> {
            var change = opportunities.lose(id, Opportunities.ANY_VERSION, null, reason, actor);
            var isLost = leads.get(it.lead())
                    .filter(lead -> lead.stage() == Stage.LOST)
                    .isPresent();
            if (change instanceof Change.Done && isLost) {
                leads.move(it.lead(), Leads.ANY_VERSION, Stage.NURTURE, reason, actor);
            }
            return change;
        };
        return switch (seconds.choosing(what, secondLook, actor, doing, Change.Done.class::isInstance)) {
            case Change.Done(var now) -> back(now, back).saying("opportunity.nurtured");
            case Change.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Change.Stale(var now) -> back(now, back).with(Flash.Kind.FAILED, "opportunity.stale");
            case Change.Refused(var why) -> refused(it, OpportunityForm.of(it).withBack(back), why, locale);
        };
    }

    private static Redirect turned(Opportunity before, Opportunity now, String back) {
        return switch (now.status()) {
            case OPEN -> back(now, back).saying("opportunity.reopened");
            case WON -> back(now, back).saying("opportunity.won").undoneBy(undo(before, back));
            case LOST -> back(now, back).saying("opportunity.lost").undoneBy(undo(before, back));
        };
    }

    private static String undo(Opportunity it, String back) {
        return Back.carry(
                "/opportunities/" + it.id() + "/status?status=" + it.status().id(), back);
    }

    @PostMapping("/withdrawal")
    View withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var it = find(id);
        opportunities.withdraw(List.of(id), null, actor);
        return back(it, back)
                .saying("opportunity.withdrawn")
                .undoneBy(Back.carry("/opportunities/" + id + "/restoration", back));
    }

    @PostMapping("/restoration")
    View restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var it = opportunities.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        opportunities.restore(List.of(id), null, actor);
        return back(it, back).saying("opportunity.restored");
    }

    private View refused(Opportunity it, OpportunityForm form, List<Mistake> mistakes, Locale locale) {
        return new OpportunityPage(it, past.of(it.id()), form, problems.told(mistakes, locale), false)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Redirect back(Opportunity it, String back) {
        return Redirect.to(Back.or(back, "/leads/" + it.lead().value()));
    }

    private Opportunity find(UUID id) {
        return opportunities
                .get(id)
                .filter(it -> !it.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
