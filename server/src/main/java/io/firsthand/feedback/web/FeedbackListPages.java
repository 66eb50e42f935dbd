package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.FeedbackFigures;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Prompts;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Back;
import io.firsthand.web.Redirect;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** All that sales says, counted and in its own words. */
@Controller
@RequestMapping("/feedback")
class FeedbackListPages {

    private static final int ROWS = 50;

    private final Feedbacks feedback;
    private final FeedbackFigures figures;
    private final Prompts prompts;
    private final FeedbackViews views;
    private final People people;
    private final Words words;
    private final Clock clock;

    FeedbackListPages(
            Feedbacks feedback,
            FeedbackFigures figures,
            Prompts prompts,
            FeedbackViews views,
            People people,
            Words words,
            Clock clock) {
        this.feedback = feedback;
        this.figures = figures;
        this.prompts = prompts;
        this.views = views;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(
            @RequestParam(defaultValue = "") String span,
            @RequestParam Optional<UUID> after,
            Actor actor,
            Locale locale) {
        var here = FeedbackPage.Span.of(span);
        var now = clock.instant();
        var from = here.days() == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(here.days()));
        var to = now.plus(Duration.ofDays(1));
        var found = feedback.given(from, to, after, ROWS + 1);
        var page = found.stream().limit(ROWS).toList();
        return new FeedbackPage(
                tabs(here, locale),
                figures.within(from, to),
                page,
                views.names(page.stream().map(Feedback::lead).toList()),
                people.names(),
                found.size() > ROWS
                        ? "/feedback?span=" + here.id() + "&after="
                                + page.getLast().id()
                        : null,
                actor.person().map(prompts::isQuiet).orElse(false));
    }

    private List<Tab> tabs(FeedbackPage.Span here, Locale locale) {
        return Arrays.stream(FeedbackPage.Span.values())
                .map(it -> new Tab(
                        words.say(locale, "feedback.span." + it.id()), "/feedback?span=" + it.id(), it == here, null))
                .toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.WRITE_LEADS)
    View one(@PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        var it = feedback.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = views.names(List.of(it.lead())).getOrDefault(it.lead(), "");
        return new OneFeedbackPage(views.ask(it, name, Back.or(back, "/inbox")));
    }

    @PostMapping("/quiet")
    @Requires(Permission.WRITE_LEADS)
    View quiet(@RequestParam boolean quiet, Actor actor) {
        var person = actor.person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        prompts.quiet(person, quiet);
        return quiet
                ? Redirect.to("/inbox").saying("feedback.done.quiet").undoneBy("/feedback/quiet?quiet=false")
                : Redirect.to("/inbox").saying("feedback.done.loud");
    }
}
