package io.firsthand.review.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.review.Edited;
import io.firsthand.review.Meetings;
import io.firsthand.review.Review;
import io.firsthand.review.Review.Meeting;
import io.firsthand.review.Reviews;
import io.firsthand.review.web.ReviewViews.Wrong;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import io.firsthand.web.Words;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The reviews, and the page that one is run from. */
@Controller
@RequestMapping("/reviews")
class ReviewPages {

    private static final int OFFERED = 6;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;

    private final Reviews reviews;
    private final Meetings meetings;
    private final ReviewViews views;
    private final LeadProblems problems;
    private final Words words;

    ReviewPages(Reviews reviews, Meetings meetings, ReviewViews views, LeadProblems problems, Words words) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.views = views;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(Actor actor) {
        var all = reviews.latest();
        var there = all.stream().map(Review::month).toList();
        var offered = Stream.iterate(reviews.running(), it -> it.minusMonths(1))
                .limit(OFFERED)
                .filter(it -> !there.contains(it))
                .toList();
        return new ReviewListPage(all, offered, actor.may(Permission.DISCUSS_DEFINITION));
    }

    @PostMapping
    @Requires(Permission.DISCUSS_DEFINITION)
    View prepare(
            @RequestParam(defaultValue = "") String month,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor) {
        return month(month)
                .flatMap(it -> reviews.prepare(it, viewer.zone(), actor.id()))
                .<View>map(it -> Redirect.to("/reviews/" + it.id()).saying("review.done.prepared"))
                .orElseGet(() -> Redirect.to("/reviews").with(Flash.Kind.FAILED, "review.noMonth"));
    }

    private static Optional<YearMonth> month(String given) {
        try {
            return Optional.of(YearMonth.parse(given));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, @RequestParam(defaultValue = "") String criterion, Actor actor, Locale locale) {
        return views.page(id, actor, criterion.isBlank() ? Wrong.NOTHING : proposal(id, criterion, locale));
    }

    /** A decision that is worded already: to leave out a criterion that does not separate. */
    private Wrong proposal(UUID id, String criterion, Locale locale) {
        var typed = new HashMap<String, String>();
        views.minutes(id).review().prepared().criteria().stream()
                .filter(it -> it.key().equals(criterion))
                .findFirst()
                .ifPresent(it -> {
                    typed.put("criterion", it.key());
                    typed.put("words", words.say(locale, "review.proposal", it.question()));
                });
        return new Wrong("decisions", typed, Mistakes.NONE);
    }

    @PostMapping("/{id}/preparation")
    @Requires(Permission.DISCUSS_DEFINITION)
    View again(@PathVariable UUID id, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, Actor actor) {
        var review = views.minutes(id).review();
        if (!review.isOpen()) {
            return closed(id);
        }
        reviews.prepare(review.month(), viewer.zone(), actor.id());
        return Redirect.to("/reviews/" + id).saying("review.done.again");
    }

    @PostMapping("/{id}/meeting")
    @Requires(Permission.DISCUSS_DEFINITION)
    View meet(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        views.minutes(id);
        try {
            var at = LocalDateTime.parse(typed.getOrDefault("at", "").strip().replace(' ', 'T'))
                    .atZone(viewer.zone());
            if (at.getYear() < EARLIEST || at.getYear() > LATEST) {
                throw new DateTimeException("No review is held then");
            }
            var minutes = Integer.parseInt(typed.getOrDefault("minutes", "").strip());
            var meeting = new Meeting(at.toInstant(), minutes, typed.get("place"));
            return switch (reviews.meet(id, meeting, actor)) {
                case Edited.Done _ -> Redirect.to("/reviews/" + id).saying("review.done.meeting");
                case Edited.Refused(var mistakes) ->
                    refused(id, "meeting", typed, problems.told(mistakes, locale), actor);
                case Edited.Closed _ -> closed(id);
                case Edited.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        } catch (DateTimeException _) {
            return refused(id, "meeting", typed, Mistakes.on("at", words.say(locale, "review.noTime")), actor);
        } catch (NumberFormatException _) {
            return refused(id, "meeting", typed, Mistakes.on("minutes", words.say(locale, "review.noMinutes")), actor);
        }
    }

    private View refused(UUID id, String of, Map<String, String> typed, Mistakes mistakes, Actor actor) {
        return views.page(id, actor, new Wrong(of, typed, mistakes)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/people")
    @Requires(Permission.DISCUSS_DEFINITION)
    View attend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> was,
            @RequestParam(defaultValue = "") List<UUID> person,
            Actor actor) {
        var base = was.stream().map(PersonId::new).toList();
        var who = person.stream().map(PersonId::new).toList();
        return switch (meetings.attend(id, base, who, actor)) {
            case Edited.Done _ -> Redirect.to("/reviews/" + id + "#present").saying("review.done.present");
            case Edited.Closed _ -> closed(id);
            case Edited.Missing(), Edited.Refused _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{id}/reopening")
    @Requires(Permission.SIGN_DEFINITION)
    View reopen(@PathVariable UUID id, Actor actor) {
        if (reviews.reopen(id, actor) instanceof Edited.Missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/reviews/" + id).saying("review.done.reopened");
    }

    static View closed(UUID id) {
        return Redirect.to("/reviews/" + id).with(Flash.Kind.FAILED, "review.isClosed");
    }
}
