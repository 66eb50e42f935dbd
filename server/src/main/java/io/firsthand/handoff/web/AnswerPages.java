package io.firsthand.handoff.web;

import io.firsthand.handoff.ActionLinks;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.Packets;
import io.firsthand.handoff.Replies;
import io.firsthand.handoff.Reply;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.SecondThought.Doubt;
import io.firsthand.lead.SecondThoughts;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.lead.web.SecondLookPage;
import io.firsthand.lead.web.SecondLookPage.Going;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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

/** What sales answers to a handoff, a form each. */
@Controller
@RequestMapping("/handoffs/{id}")
@Requires(Permission.WRITE_LEADS)
class AnswerPages {

    private final Replies replies;
    private final HandoffBook handoffs;
    private final Packets packets;
    private final ActionLinks links;
    private final Leads leads;
    private final LeadProblems problems;
    private final ReplyWords told;
    private final SecondThoughts seconds;
    private final Words words;
    private final Clock clock;

    AnswerPages(
            Replies replies,
            HandoffBook handoffs,
            Packets packets,
            ActionLinks links,
            Leads leads,
            LeadProblems problems,
            ReplyWords told,
            SecondThoughts seconds,
            Words words,
            Clock clock) {
        this.replies = replies;
        this.handoffs = handoffs;
        this.packets = packets;
        this.links = links;
        this.leads = leads;
        this.problems = problems;
        this.told = told;
        this.seconds = seconds;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/acceptance")
    View accept(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor, Locale locale) {
        return told.back(
                replies.reply(id, new Answering.Accept(), actor),
                ReplyWords.place(back),
                "handoff.done.accepted",
                locale);
    }

    @PostMapping("/qualification")
    View qualify(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor, Locale locale) {
        return told.back(
                replies.reply(id, new Answering.Qualify(), actor),
                ReplyWords.place(back),
                "handoff.done.qualified",
                locale);
    }

    @PostMapping("/undo")
    View undo(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor, Locale locale) {
        var reply = replies.undo(id, actor);
        return reply instanceof Reply.Done
                ? Redirect.to(ReplyWords.place(back)).saying("handoff.done.undone")
                : told.back(reply, ReplyWords.place(back), "", locale);
    }

    @GetMapping({"/rejection", "/return", "/disqualification"})
    View form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String link,
            HttpServletRequest request) {
        var path = request.getRequestURI();
        var kind = path.substring(path.lastIndexOf('/') + 1);
        var form = kind.equals("return") ? AnswerForm.toReturn(LocalDate.now(clock)) : AnswerForm.BLANK;
        return page(kind, find(id), form, back, link, Mistakes.NONE);
    }

    @PostMapping("/rejection")
    View reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String link,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var form = new AnswerForm(typed);
        actor.person().flatMap(person -> links.find(link, person)).ifPresent(links::use);
        return answer("rejection", find(id), form, AnswerForm::rejection, back, "handoff.done.rejected", actor, locale);
    }

    @PostMapping("/return")
    View giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var form = new AnswerForm(typed);
        return answer("return", find(id), form, AnswerForm::giveBack, back, "handoff.done.returned", actor, locale);
    }

    @PostMapping("/disqualification")
    View disqualify(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var form = new AnswerForm(typed);
        return answer(
                "disqualification",
                find(id),
                form,
                AnswerForm::disqualification,
                back,
                "handoff.done.disqualified",
                actor,
                locale);
    }

    private View answer(
            String kind,
            Handoff it,
            AnswerForm form,
            BiFunction<AnswerForm, List<Mistake>, Optional<Answering>> reader,
            String back,
            String done,
            Actor actor,
            Locale locale) {
        var mistakes = new ArrayList<Mistake>();
        var what = reader.apply(form, mistakes);
        if (what.isEmpty()) {
            return refused(kind, it, form, back, problems.told(mistakes, locale));
        }
        Supplier<Reply> doing = () -> replies.reply(it.id(), what.get(), actor);
        var given = GivenUp.of(it, what.get());
        var seen = form.get(SecondThoughts.FIELD);
        var doubt = given.flatMap(up -> seconds.before(up, seen, actor, locale));
        if (doubt.isPresent()) {
            return secondLook(it, form, doubt.get(), ReplyWords.place(back), locale);
        }
        var reply = given.map(up -> seconds.choosing(up, seen, actor, doing, Reply.Done.class::isInstance))
                .orElseGet(doing);
        return switch (reply) {
            case Reply.Refused(var why) -> refused(kind, it, form, back, problems.told(why, locale));
            case Reply.TooFewAttempts _ -> refused(kind, it, form, back, Mistakes.on("why", told.say(reply, locale)));
            default -> told.back(reply, ReplyWords.place(back), done, locale);
        };
    }

    private View secondLook(Handoff it, AnswerForm form, Doubt doubt, String back, Locale locale) {
        var address = "/handoffs/" + it.id();
        return new SecondLookPage(
                        name(it),
                        doubt.shown(),
                        words.say(locale, "handoff.disqualify"),
                        Going.seen(address + "/disqualification", form.typed()),
                        Going.seen(address + "/return", Map.of("back", back)),
                        lookAgain(doubt).toString(),
                        true,
                        back)
                .status(HttpStatus.CONFLICT);
    }

    private LocalDate lookAgain(Doubt doubt) {
        var today = LocalDate.now(clock);
        return Doubt.lookAgain(doubt.decidingOn(), today).orElse(today.plusMonths(3));
    }

    private View refused(String kind, Handoff it, AnswerForm form, String back, Mistakes mistakes) {
        return page(kind, it, form, back, form.get("link"), mistakes).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private AnswerPage page(String kind, Handoff it, AnswerForm form, String back, String secret, Mistakes mistakes) {
        var content = packets.contentOf(it);
        var criteria = new LinkedHashMap<String, String>();
        content.criteria().forEach(criterion -> criteria.put(criterion.key(), criterion.question()));
        return new AnswerPage(
                kind,
                it,
                name(it),
                form,
                criteria,
                content.terms().attempts(),
                ReplyWords.place(back),
                secret,
                mistakes);
    }

    private String name(Handoff it) {
        return leads.get(it.lead()).map(lead -> lead.contact().shown()).orElse("");
    }

    private Handoff find(UUID id) {
        return handoffs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
