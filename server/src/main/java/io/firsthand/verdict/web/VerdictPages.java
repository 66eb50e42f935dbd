package io.firsthand.verdict.web;

import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.verdict.Answers;
import io.firsthand.verdict.Judged;
import io.firsthand.verdict.Overriding;
import io.firsthand.verdict.Verdicts;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What people do on the checklist of a lead: fill what is missing, and override the verdict. */
@Controller
@RequestMapping("/leads/{id}/verdict")
class VerdictPages {

    private final Verdicts verdicts;
    private final Answers answers;
    private final Vocabularies vocabularies;
    private final Leads leads;
    private final LeadProblems problems;
    private final Words words;

    VerdictPages(
            Verdicts verdicts,
            Answers answers,
            Vocabularies vocabularies,
            Leads leads,
            LeadProblems problems,
            Words words) {
        this.verdicts = verdicts;
        this.answers = answers;
        this.vocabularies = vocabularies;
        this.leads = leads;
        this.problems = problems;
        this.words = words;
    }

    @PostMapping("/answers")
    @Requires(Permission.WRITE_LEADS)
    View answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String value,
            Actor actor,
            Locale locale) {
        var lead = lead(id);
        var term = vocabularies
                .current(locale)
                .find(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such term"));
        var before = lead.stage();
        var edit = answers.write(lead.id(), path, value, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "This is not written here"));
        return switch (edit) {
            case Edit.Done(var _) -> answered(lead(id), before != lead(id).stage(), locale);
            case Edit.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edit.Stale(var _) -> throw new IllegalStateException("Any version may be changed");
            case Edit.Refused(var mistakes) ->
                new AnswerPage(lead, term, value, told(mistakes, locale)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private View answered(Lead lead, boolean moved, Locale locale) {
        var back = Redirect.to("/leads/" + lead.id().value() + "#verdict");
        if (moved) {
            return back.saying(
                    "verdict.answered.moved",
                    words.say(locale, "lead.stage." + lead.stage().id()));
        }
        return verdicts.of(lead.id())
                .map(Judged::counts)
                .map(it -> back.saying("verdict.answered", words.say(locale, "criterion.verdict." + it.id())))
                .orElse(back);
    }

    /** There is one field here, whatever it is called elsewhere. */
    private Mistakes told(List<Mistake> mistakes, Locale locale) {
        var told = problems.told(mistakes, locale);
        return Mistakes.on("value", String.join(" ", told.byField().values()));
    }

    @PostMapping("/override")
    @Requires(Permission.WRITE_LEADS)
    View override(
            @PathVariable UUID id,
            @RequestParam @Nullable String verdict,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        var lead = lead(id);
        var wanted = verdict == null ? null : Verdict.of(verdict).orElse(null);
        if (wanted == null) {
            var mistakes = Mistakes.on("verdict", words.say(locale, "verdict.override.which"));
            return refused(lead, verdict, reason, mistakes);
        }
        return switch (verdicts.override(lead.id(), wanted, reason, actor)) {
            case Overriding.Done(var now) ->
                Redirect.to("/leads/" + id + "#verdict")
                        .saying(
                                "verdict.override.done",
                                words.say(
                                        locale,
                                        "criterion.verdict." + now.counts().id()))
                        .undoneBy("/leads/" + id + "/verdict/override/end");
            case Overriding.Unchanged() -> Redirect.to("/leads/" + id + "#verdict");
            case Overriding.NotJudged() ->
                refused(lead, verdict, reason, Mistakes.overall(words.say(locale, "verdict.override.unjudged")));
            case Overriding.Refused(var why) -> refused(lead, verdict, reason, problems.told(why, locale));
        };
    }

    private View refused(Lead lead, @Nullable String verdict, String reason, Mistakes mistakes) {
        var counts = verdicts.of(lead.id()).map(Judged::counts).orElse(null);
        var others = Arrays.stream(Verdict.values()).filter(it -> it != counts).toList();
        return new OverridePage(lead, others, verdict, reason, mistakes).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/override/end")
    @Requires(Permission.WRITE_LEADS)
    View endOverride(@PathVariable UUID id, Actor actor) {
        verdicts.endOverride(lead(id).id(), actor);
        return Redirect.to("/leads/" + id + "#verdict").saying("verdict.override.ended");
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
