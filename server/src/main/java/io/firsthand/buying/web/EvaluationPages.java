package io.firsthand.buying.web;

import io.firsthand.buying.Evaluations;
import io.firsthand.buying.Learning;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
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

/** How a company evaluates, in a form. */
@Controller
@RequestMapping("/companies/{id}/evaluation")
@Requires(Permission.WRITE_LEADS)
class EvaluationPages {

    private final Evaluations evaluations;
    private final Leads leads;
    private final People people;
    private final LeadProblems problems;

    EvaluationPages(Evaluations evaluations, Leads leads, People people, LeadProblems problems) {
        this.evaluations = evaluations;
        this.leads = leads;
        this.people = people;
        this.problems = problems;
    }

    @GetMapping
    View form(@PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        var company = find(id);
        return page(company, EvaluationForm.of(evaluations.of(company.id())), back, Mistakes.NONE);
    }

    @PostMapping
    View save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var company = find(id);
        var form = new EvaluationForm(typed);
        return switch (evaluations.learn(company.id(), null, form.given(), null, actor)) {
            case Learning.Done _ -> Redirect.to(place(company, back)).saying("buying.evaluation.saved");
            case Learning.Missing _ ->
                Redirect.to(place(company, back)).with(Flash.Kind.FAILED, "buying.evaluation.noLead");
            case Learning.Refused(var mistakes) ->
                page(company, form, back, problems.told(mistakes, locale)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private EvaluationPage page(CompanyLink company, EvaluationForm form, String back, Mistakes mistakes) {
        return new EvaluationPage(
                company, form, evaluations.history(company.id()), people.names(), place(company, back), mistakes);
    }

    private static String place(CompanyLink company, String back) {
        return Back.or(back, "/companies/" + company.id().value());
    }

    private CompanyLink find(UUID id) {
        return leads.company(new CompanyId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
