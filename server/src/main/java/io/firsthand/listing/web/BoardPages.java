package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Edit;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.SecondThought.Doubt;
import io.firsthand.lead.SecondThoughts;
import io.firsthand.lead.Stage;
import io.firsthand.lead.web.SecondLookPage;
import io.firsthand.lead.web.SecondLookPage.Going;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The board of leads by stage, and moving a card on it. */
@Controller
class BoardPages {

    private final ListRequests requests;
    private final Boards boards;
    private final ListChoices choices;
    private final Leads leads;
    private final SecondThoughts seconds;
    private final Words words;

    BoardPages(
            ListRequests requests,
            Boards boards,
            ListChoices choices,
            Leads leads,
            SecondThoughts seconds,
            Words words) {
        this.requests = requests;
        this.boards = boards;
        this.choices = choices;
        this.leads = leads;
        this.seconds = seconds;
        this.words = words;
    }

    @GetMapping("/leads/board")
    @Requires(Permission.READ_LEADS)
    View board(
            @RequestParam Map<String, String> asked,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            HttpServletResponse response) {
        var reader = requests.reader(actor, viewer, locale);
        var address = requests.address(asked, reader);
        var mayWrite = actor.may(Permission.WRITE_LEADS);
        var part = boards.of(address, reader, mayWrite);
        if (byHtmx.isPresent()) {
            response.setHeader("HX-Push-Url", address.board());
            return part;
        }
        return new BoardPage(part, choices.in(locale), mayWrite);
    }

    /** The next cards of a column. */
    @GetMapping("/leads/board/column")
    @Requires(Permission.READ_LEADS)
    View column(
            @RequestParam Map<String, String> asked,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        var reader = requests.reader(actor, viewer, locale);
        var stage = Stage.of(asked.getOrDefault("in", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such stage"));
        return boards.cards(
                requests.address(asked, reader), stage, asked.get("cursor"), reader, actor.may(Permission.WRITE_LEADS));
    }

    /** Moves a card; a script that moves it gets the card as it stands now, whether it moved or not. */
    @PostMapping("/leads/{id}/place")
    @Requires(Permission.WRITE_LEADS)
    View move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader("X-Board") Optional<String> byScript,
            @RequestParam(defaultValue = "") String secondLook,
            Actor actor,
            Locale locale) {
        var lead = leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var to = Stage.of(stage)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such stage"));
        var what = new GivingUp(lead.id(), to, Cause.UNSAID);
        var seen = Stage.of(was).orElse(lead.stage());
        var isMove = lead.stage() == seen && seen.next().contains(to);
        var doubt = isMove ? seconds.before(what, secondLook, actor, locale) : Optional.<Doubt>empty();
        if (doubt.isPresent()) {
            return byScript.isPresent() ? looking() : secondLook(lead, to, doubt.get(), locale);
        }
        var edit = seconds.choosing(
                what,
                secondLook,
                actor,
                () -> leads.moveFrom(lead.id(), seen, to, null, actor),
                Edit.Done.class::isInstance);
        return switch (edit) {
            case Edit.Done(var moved) ->
                byScript.isPresent()
                        ? boards.card(moved, locale)
                        : back().saying("listing.board.moved", words.say(locale, "lead.stage." + to.id()));
            case Edit.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edit.Stale(var now) -> refused(now, "listing.board.stale", HttpStatus.CONFLICT, byScript, locale, "");
            case Edit.Refused _ ->
                refused(
                        lead,
                        "listing.board.notAllowed",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        byScript,
                        locale,
                        lead.stage().next().stream()
                                .map(next -> words.say(locale, "lead.stage." + next.id()))
                                .collect(Collectors.joining(", ")));
        };
    }

    /** The script sends the same once more as a form, which shows the page. */
    private static View looking() {
        return (_, _, response) -> {
            response.setHeader("X-Second-Look", "true");
            response.setStatus(HttpStatus.CONFLICT.value());
        };
    }

    private View secondLook(Lead lead, Stage to, Doubt doubt, Locale locale) {
        var action = "/leads/" + lead.id().value() + "/place";
        return new SecondLookPage(
                        lead.contact().shown(),
                        doubt.shown(),
                        words.say(locale, "listing.board.anyway", words.say(locale, "lead.stage." + to.id())),
                        Going.seen(action, Map.of("stage", to.id())),
                        Going.seen("/leads/" + lead.id().value() + "/stage", Map.of("stage", Stage.NURTURE.id())),
                        null,
                        false,
                        ListAddress.BOARD)
                .status(HttpStatus.CONFLICT);
    }

    private View refused(
            Lead now, String why, HttpStatus status, Optional<String> byScript, Locale locale, String allowed) {
        if (byScript.isEmpty()) {
            return back().with(Flash.Kind.FAILED, why, now.contact().shown(), allowed);
        }
        var said = words.say(locale, why, now.contact().shown(), allowed);
        return (model, request, response) -> {
            response.setHeader(
                    "X-Said", URLEncoder.encode(said, StandardCharsets.UTF_8).replace("+", "%20"));
            response.setStatus(status.value());
            boards.card(now, locale).render(model, request, response);
        };
    }

    private static Redirect back() {
        return Redirect.to(ListAddress.BOARD);
    }
}
