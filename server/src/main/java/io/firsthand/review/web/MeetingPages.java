package io.firsthand.review.web;

import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.handoff.Reply;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.review.Agenda;
import io.firsthand.review.Decisions;
import io.firsthand.review.Edited;
import io.firsthand.review.Meetings;
import io.firsthand.review.Note;
import io.firsthand.review.Openings;
import io.firsthand.review.web.ReviewViews.Wrong;
import io.firsthand.web.Days;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What is written down while a review is held: notes, decisions, rulings. */
@Controller
@RequestMapping("/reviews")
@Requires(Permission.DISCUSS_DEFINITION)
class MeetingPages {

    private static final String UUIDS = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Meetings meetings;
    private final Decisions decisions;
    private final Openings openings;
    private final ReviewViews views;
    private final LeadProblems problems;

    MeetingPages(Meetings meetings, Decisions decisions, Openings openings, ReviewViews views, LeadProblems problems) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.openings = openings;
        this.views = views;
        this.problems = problems;
    }

    /** A note as the script that saves by itself wants it. */
    record NoteBody(String item, String words, long version) {

        static NoteBody of(Note it) {
            return new NoteBody(it.item().id(), it.words(), it.version());
        }
    }

    @GetMapping(path = "/{id}/notes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<NoteBody> notes(@PathVariable UUID id) {
        views.minutes(id);
        return meetings.notes(id).stream().map(NoteBody::of).toList();
    }

    /** By the script, which asks for JSON. */
    @PostMapping(
            path = "/{id}/notes/{item}",
            headers = "Accept=application/json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<NoteBody> noteByScript(
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String words,
            Actor actor) {
        var of = item(item);
        return switch (meetings.note(id, of, base, words, actor)) {
            case Edited.Done _ -> ResponseEntity.ok(now(id, of));
            case Edited.Closed _ -> ResponseEntity.status(HttpStatus.CONFLICT).body(now(id, of));
            case Edited.Refused _ ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(now(id, of));
            case Edited.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private NoteBody now(UUID id, Agenda item) {
        return meetings.notes(id).stream()
                .filter(it -> it.item() == item)
                .findFirst()
                .map(NoteBody::of)
                .orElseGet(() -> new NoteBody(item.id(), "", 0));
    }

    @PostMapping("/{id}/notes/{item}")
    View note(
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale) {
        var of = item(item);
        return answer(
                meetings.note(id, of, base, words, actor),
                id,
                of,
                "review.done.note",
                new Wrong(ReviewPage.noteOf(of), Map.of("words", words, "base", base), Mistakes.NONE),
                actor,
                locale);
    }

    @PostMapping("/{id}/decisions")
    View decide(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        views.minutes(id);
        var wish = new Decisions.Wish(
                typed.get("words"), person(typed.get("owner")), day(typed.get("due")), typed.get("criterion"));
        var decided = decisions.decide(id, wish, actor);
        if (decided.decision() == null) {
            var wrong = new Wrong(Agenda.DECISIONS.id(), typed, Mistakes.NONE);
            return answer(decided.review(), id, Agenda.DECISIONS, "review.done.decided", wrong, actor, locale);
        }
        return Redirect.to(place(id, Agenda.DECISIONS))
                .saying("review.done.decided", views.name(decided.decision().owner()))
                .undoneBy("/reviews/decisions/" + decided.decision().id() + "/withdrawal");
    }

    private View answer(Edited edited, UUID id, Agenda item, String done, Wrong typed, Actor actor, Locale locale) {
        return switch (edited) {
            case Edited.Done _ -> Redirect.to(place(id, item)).saying(done);
            case Edited.Refused(var mistakes) -> refused(id, typed.of(), typed.typed(), mistakes, actor, locale);
            case Edited.Closed _ -> ReviewPages.closed(id);
            case Edited.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/decisions/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, Actor actor) {
        return switch (decisions.withdraw(id, actor)) {
            case Edited.Done(var it) ->
                Redirect.to(place(it.id(), Agenda.DECISIONS))
                        .saying("review.done.withdrawn")
                        .undoneBy("/reviews/decisions/" + id + "/restoration");
            case Edited.Closed(var it) -> ReviewPages.closed(it.id());
            case Edited.Missing(), Edited.Refused _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/decisions/{id}/restoration")
    View restore(@PathVariable UUID id, Actor actor) {
        return switch (decisions.restore(id, actor)) {
            case Edited.Done(var it) ->
                Redirect.to(place(it.id(), Agenda.DECISIONS)).saying("review.done.restored");
            case Edited.Closed(var it) -> ReviewPages.closed(it.id());
            case Edited.Missing(), Edited.Refused _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/decisions/{id}/keeping")
    View keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean kept,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        var it = decisions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        decisions.keep(id, kept, actor);
        var to = back.matches("[0-9a-f-]{36}") ? back : it.review().toString();
        var item = to.equals(it.review().toString()) ? Agenda.DECISIONS : Agenda.PROMISES;
        return Redirect.to("/reviews/" + to + "#" + item.id())
                .saying(kept ? "review.done.kept" : "review.done.unkept")
                .undoneBy("/reviews/decisions/" + id + "/keeping?kept=" + !kept + "&back=" + to);
    }

    @PostMapping("/decisions/{id}/draft")
    @Requires(Permission.WRITE_DEFINITION)
    View draft(@PathVariable UUID id, Actor actor) {
        return switch (openings.open(id, actor)) {
            case Decisions.Opened.Draft(var draft) ->
                Redirect.to("/definitions/" + draft).saying("review.done.drafted");
            case Decisions.Opened.NoDefinition() ->
                Redirect.to("/definitions").with(Flash.Kind.FAILED, "review.noDefinition");
            case Decisions.Opened.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{id}/disputes/{handoff}")
    View rule(
            @PathVariable UUID id,
            @PathVariable String handoff,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String decision,
            Actor actor,
            Locale locale) {
        views.minutes(id);
        var how = standing.equals(Standing.UPHELD.id())
                ? Standing.UPHELD
                : standing.equals(Standing.DISMISSED.id()) ? Standing.DISMISSED : Standing.OPEN;
        var ruled = meetings.rule(id, uuid(handoff), how, decision, actor);
        return switch (ruled.review()) {
            case Edited.Done _ -> Redirect.to(place(id, Agenda.DISPUTES)).saying("handoff.done.decided");
            case Edited.Closed _ -> ReviewPages.closed(id);
            case Edited.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edited.Refused _ -> {
                if (ruled.reply() instanceof Reply.Refused(var mistakes)) {
                    yield refused(id, handoff, Map.of("decision", decision), mistakes, actor, locale);
                }
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        };
    }

    private View refused(
            UUID id, String of, Map<String, String> typed, List<Mistake> mistakes, Actor actor, Locale locale) {
        return views.page(id, actor, new Wrong(of, typed, problems.told(mistakes, locale)))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String place(UUID id, Agenda item) {
        return "/reviews/" + id + "#" + item.id();
    }

    private static UUID uuid(String id) {
        if (!id.matches(UUIDS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return UUID.fromString(id);
    }

    private static Agenda item(String id) {
        return Agenda.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable PersonId person(@Nullable String given) {
        return given != null && given.matches(UUIDS) ? new PersonId(UUID.fromString(given)) : null;
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : Days.parse(given);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
