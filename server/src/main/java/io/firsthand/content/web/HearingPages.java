package io.firsthand.content.web;

import io.firsthand.content.Asking;
import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearing;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.NoteQuestions;
import io.firsthand.content.Question.Kind;
import io.firsthand.content.QuestionSuggestions;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What a lead asked: writing it down, saying which question it is, taking it back. */
@Controller
class HearingPages {

    private static final int ROWS = 25;
    private static final int SUGGESTED = 3;

    private final Hearings hearings;
    private final BuyerQuestions questions;
    private final QuestionSuggestions suggestions;
    private final NoteQuestions notes;
    private final QuestionViews views;
    private final Leads leads;
    private final People people;
    private final Clock clock;

    HearingPages(
            Hearings hearings,
            BuyerQuestions questions,
            QuestionSuggestions suggestions,
            NoteQuestions notes,
            QuestionViews views,
            Leads leads,
            People people,
            Clock clock) {
        this.hearings = hearings;
        this.questions = questions;
        this.suggestions = suggestions;
        this.notes = notes;
        this.views = views;
        this.leads = leads;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/questions/sorting")
    @Requires(Permission.READ_LEADS)
    View sorting(
            @RequestParam Optional<UUID> after,
            @RequestParam Optional<UUID> of,
            @RequestParam(defaultValue = "") String find,
            Actor actor) {
        var found = hearings.open(after, ROWS + 1);
        var page = found.stream().limit(ROWS).toList();
        var rows = page.stream()
                .map(it -> row(it, of.filter(it.id()::equals).isPresent() ? find.strip() : ""))
                .toList();
        return new SortingPage(
                rows,
                views.names(page),
                people.names(),
                found.size() > ROWS
                        ? "/questions/sorting?after=" + page.getLast().id()
                        : null,
                actor.may(Permission.WRITE_LEADS));
    }

    private SortingPage.Row row(Hearing it, String find) {
        var like = find.isEmpty() ? it.said().orElse("") : find;
        return new SortingPage.Row(it, suggestions.of(like, find.isEmpty() ? SUGGESTED : 2 * SUGGESTED), find);
    }

    /** Says which question it is. */
    @PostMapping("/hearings/{id}")
    @Requires(Permission.WRITE_LEADS)
    View sort(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        var it = find(id);
        var place = Back.or(back, "/leads/" + it.lead().value());
        var asked = QuestionPages.id(question);
        if (!hearings.sort(id, asked.orElse(null), actor)) {
            return Redirect.to(place).with(Flash.Kind.FAILED, "content.question.gone");
        }
        var before = it.question() == null ? "" : it.question().toString();
        return Redirect.to(place)
                .saying(asked.isPresent() ? "content.sorted" : "content.unsorted")
                .undoneBy(Back.carry("/hearings/" + id + "?question=" + before, back));
    }

    /** Makes a question of it that nobody knew. */
    @PostMapping("/hearings/{id}/question")
    @Requires(Permission.WRITE_LEADS)
    View make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "question") String kind,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        var it = find(id);
        var place = Back.or(back, "/leads/" + it.lead().value());
        return switch (questions.add(Kind.of(kind).orElse(Kind.QUESTION), text, actor)) {
            case Asking.Asked(var made) -> sorted(id, made.id(), place, back, actor);
            case Asking.AlreadyKnown(var known) -> sorted(id, known.root(), place, back, actor);
            case Asking.Refused _ -> Redirect.to(place).with(Flash.Kind.FAILED, "content.question.empty");
            case Asking.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private View sorted(UUID id, UUID question, String place, String back, Actor actor) {
        hearings.sort(id, question, actor);
        return Redirect.to(place).saying("content.sorted").undoneBy(Back.carry("/hearings/" + id + "?question=", back));
    }

    @PostMapping("/hearings/{id}/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var it = find(id);
        hearings.turn(id, true, actor);
        return Redirect.to(Back.or(back, "/leads/" + it.lead().value()))
                .saying("content.unheard")
                .undoneBy(Back.carry("/hearings/" + id + "/restoration", back));
    }

    @PostMapping("/hearings/{id}/restoration")
    @Requires(Permission.WRITE_LEADS)
    View restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var it = find(id);
        hearings.turn(id, false, actor);
        return Redirect.to(Back.or(back, "/leads/" + it.lead().value())).saying("content.heardAgain");
    }

    /** Heard by somebody who looks at the lead; a known question, or words, or both. */
    @PostMapping("/leads/{id}/questions")
    @Requires(Permission.WRITE_LEADS)
    View hear(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "lead") String place,
            Actor actor) {
        known(id);
        var lead = new LeadId(id);
        var asked = QuestionPages.id(question);
        var heard = place.equals("note") && asked.isPresent()
                ? notes.confirm(lead, words, asked.get(), actor)
                : hearings.hear(new Heard(lead, words, Place.LEAD, null, clock.instant()), asked.orElse(null), actor);
        var back = Redirect.to("/leads/" + id);
        return heard.<View>map(it -> back.saying(it.question() == null ? "content.heard.open" : "content.heard.done")
                        .undoneBy("/hearings/" + it.id() + "/withdrawal"))
                .orElseGet(() -> back.with(Flash.Kind.FAILED, "content.question.empty"));
    }

    /** What a note says is no question. */
    @PostMapping("/leads/{id}/questions/refusals")
    @Requires(Permission.WRITE_LEADS)
    View refuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        known(id);
        typed.getOrDefault("words", List.of()).forEach(it -> notes.refuse(new LeadId(id), it, actor));
        return Redirect.to("/leads/" + id).saying("content.refused");
    }

    private void known(UUID lead) {
        if (leads.get(new LeadId(lead)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Hearing find(UUID id) {
        return hearings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
