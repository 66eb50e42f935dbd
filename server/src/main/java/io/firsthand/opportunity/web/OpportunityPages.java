package io.firsthand.opportunity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Stage;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The opportunities of a lead, and opening one. */
@Controller
@RequestMapping("/leads/{id}/opportunities")
class OpportunityPages {

    private final Opportunities opportunities;
    private final Leads leads;
    private final LeadProblems problems;
    private final Words words;
    private final Clock clock;

    OpportunityPages(Opportunities opportunities, Leads leads, LeadProblems problems, Words words, Clock clock) {
        this.opportunities = opportunities;
        this.leads = leads;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        return page(lead(id), OpportunityForm.from(back), Mistakes.NONE, actor);
    }

    @PostMapping
    @Requires(Permission.WRITE_LEADS)
    View open(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var lead = lead(id);
        var form = new OpportunityForm(typed);
        var mistakes = new ArrayList<Mistake>();
        var terms = form.terms(mistakes);
        if (!mistakes.isEmpty()) {
            return refused(lead, form, mistakes, actor, locale);
        }
        return switch (opportunities.open(NewOpportunity.open(lead.id(), terms, clock.instant()), actor)) {
            case Opening.Opened(var it) -> opened(id, it.id(), form.get("back"), locale);
            case Opening.Changed(var it) -> opened(id, it.id(), form.get("back"), locale);
            case Opening.Unchanged(var it) -> opened(id, it.id(), form.get("back"), locale);
            case Opening.Refused(var why) -> refused(lead, form, why, actor, locale);
        };
    }

    private Redirect opened(UUID lead, UUID opportunity, String back, Locale locale) {
        var stage = lead(lead).stage();
        var place = Redirect.to(Back.or(back, "/leads/" + lead));
        var said = stage == Stage.OPPORTUNITY
                ? place.saying("opportunity.opened")
                : place.with(
                        Flash.Kind.NOTE, "opportunity.opened.unmoved", words.say(locale, "lead.stage." + stage.id()));
        return said.undoneBy(Back.carry("/opportunities/" + opportunity + "/withdrawal", back));
    }

    private View refused(Lead lead, OpportunityForm form, List<Mistake> mistakes, Actor actor, Locale locale) {
        return page(lead, form, problems.told(mistakes, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private OpportunitiesPage page(Lead lead, OpportunityForm form, Mistakes mistakes, Actor actor) {
        return new OpportunitiesPage(
                lead, opportunities.of(lead.id()), form, mistakes, actor.may(Permission.WRITE_LEADS));
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
