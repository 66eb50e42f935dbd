package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Giving;
import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Opinion;
import io.firsthand.feedback.Prompts;
import io.firsthand.feedback.Wrong;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The taps: whether a lead is useful, what else there is to say, or nothing. */
@Controller
@Requires(Permission.WRITE_LEADS)
class AnswerFeedbackPages {

    private final Feedbacks feedback;
    private final Prompts prompts;
    private final FeedbackViews views;
    private final Leads leads;
    private final LeadProblems problems;

    AnswerFeedbackPages(Feedbacks feedback, Prompts prompts, FeedbackViews views, Leads leads, LeadProblems problems) {
        this.feedback = feedback;
        this.prompts = prompts;
        this.views = views;
        this.leads = leads;
        this.problems = problems;
    }

    @PostMapping("/leads/{id}/feedback")
    View unasked(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String moment,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            Actor actor,
            Locale locale) {
        if (leads.get(new LeadId(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var when = Moment.of(moment).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var before = feedback.of(new LeadId(id)).stream()
                .filter(it -> it.moment() == when && it.said() != null)
                .reduce((_, last) -> last);
        var giving = before.isPresent()
                ? feedback.answer(before.get().id(), isUseful(useful), actor)
                : feedback.give(new LeadId(id), when, Opinion.of(isUseful(useful)), actor);
        return tapped(giving, back, byHtmx.isPresent());
    }

    @PostMapping("/feedback/{id}/answer")
    View answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            Actor actor) {
        known(id);
        return tapped(feedback.answer(id, isUseful(useful), actor), back, byHtmx.isPresent());
    }

    private View tapped(Giving giving, String given, boolean byHtmx) {
        var back = Back.or(given, "/inbox");
        return switch (giving) {
            case Giving.Given(var it) ->
                byHtmx
                        ? views.typed(it, opinion(it), back, Mistakes.NONE)
                        : Redirect.to(Back.carry("/feedback/" + it.id(), back))
                                .saying("feedback.done.given")
                                .undoneBy(Back.carry("/feedback/" + it.id() + "/withdrawal", back));
            case Giving.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Giving.NotYours() -> Redirect.to(back).with(Flash.Kind.FAILED, "feedback.notYours");
            case Giving.Refused _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    @PostMapping("/feedback/{id}")
    View say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String missingWords,
            @RequestParam(defaultValue = "") String wrongWords,
            @RequestParam(defaultValue = "") String more,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            Actor actor,
            Locale locale) {
        var it = feedback.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var opinion = new Opinion(
                isUseful(useful),
                all(typed, "missing"),
                missingWords,
                all(typed, "wrong").stream()
                        .flatMap(one -> Wrong.of(one).stream())
                        .toList(),
                wrongWords,
                yes(more));
        return switch (feedback.answer(id, opinion, actor)) {
            case Giving.Given(var now) ->
                byHtmx.isPresent()
                        ? views.typed(now, opinion, Back.or(back, "/inbox"), Mistakes.NONE)
                        : Redirect.to(Back.or(back, "/inbox")).saying("feedback.done.given");
            case Giving.Refused(var mistakes) ->
                typed(it, opinion, back, problems.told(mistakes, locale), byHtmx.isPresent());
            case Giving.NotYours() -> notYours(back);
            case Giving.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** As they were ticked: a list of texts would be parted at the comma of a single one. */
    private static List<String> all(MultiValueMap<String, String> typed, String field) {
        return typed.getOrDefault(field, List.of());
    }

    private View typed(Feedback it, Opinion opinion, String back, Mistakes mistakes, boolean byHtmx) {
        var ask = views.typed(it, opinion, Back.or(back, "/inbox"), mistakes);
        return byHtmx
                ? ask.status(HttpStatus.UNPROCESSABLE_CONTENT)
                : new OneFeedbackPage(ask).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/feedback/{id}/withdrawal")
    View takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        known(id);
        return feedback.takeBack(id, actor)
                ? Redirect.to(Back.or(back, "/inbox")).saying("feedback.done.withdrawn")
                : notYours(back);
    }

    @PostMapping("/feedback/{id}/skip")
    View skip(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        known(id);
        if (!feedback.maySay(actor)) {
            return notYours(back);
        }
        prompts.skip(id);
        return Redirect.to(Back.or(back, "/inbox"))
                .saying("feedback.done.skipped")
                .undoneBy(Back.carry("/feedback/" + id + "/question", Back.or(back, "/inbox")));
    }

    @PostMapping("/feedback/{id}/question")
    View askAgain(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        known(id);
        if (!feedback.maySay(actor)) {
            return notYours(back);
        }
        prompts.askAgain(id);
        return Redirect.to(Back.or(back, "/inbox")).saying("feedback.done.asked");
    }

    private static View notYours(String back) {
        return Redirect.to(Back.or(back, "/inbox")).with(Flash.Kind.FAILED, "feedback.notYours");
    }

    private void known(UUID id) {
        if (feedback.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Opinion opinion(Feedback it) {
        return it.said() == null ? Opinion.of(true) : it.said().opinion();
    }

    private static boolean isUseful(String given) {
        var useful = yes(given);
        if (useful == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return useful;
    }

    private static @Nullable Boolean yes(String given) {
        return given.equals("true") ? Boolean.TRUE : given.equals("false") ? Boolean.FALSE : null;
    }
}
