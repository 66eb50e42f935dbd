package io.firsthand.content.web;

import io.firsthand.content.Asking;
import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearings;
import io.firsthand.content.Question;
import io.firsthand.content.Question.Kind;
import io.firsthand.content.QuestionSuggestions;
import io.firsthand.content.QuestionSuggestions.Suggested;
import io.firsthand.content.Weight;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What buyers ask, by what is behind it; adding a question, saying it otherwise, making two one and apart again. */
@Controller
@RequestMapping("/questions")
class QuestionPages {

    private static final int ROWS = 100;

    private final BuyerQuestions questions;
    private final QuestionSuggestions suggestions;
    private final Hearings hearings;
    private final QuestionViews views;
    private final LeadProblems problems;
    private final Words words;

    QuestionPages(
            BuyerQuestions questions,
            QuestionSuggestions suggestions,
            Hearings hearings,
            QuestionViews views,
            LeadProblems problems,
            Words words) {
        this.questions = questions;
        this.suggestions = suggestions;
        this.hearings = hearings;
        this.views = views;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int from,
            Actor actor,
            Locale locale) {
        return page(q.strip(), show, Math.max(0, from), "", Mistakes.NONE, actor, locale);
    }

    private QuestionListPage page(
            String query, String show, int from, String typed, Mistakes mistakes, Actor actor, Locale locale) {
        var all = views.rows().stream().filter(shown(show)).filter(found(query)).toList();
        var rows = all.stream().skip(from).limit(ROWS).toList();
        var more = "/questions?show=" + show + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&from="
                + (from + ROWS);
        return new QuestionListPage(
                rows,
                all.size(),
                hearings.countOpen(),
                query,
                chips(show, locale),
                all.size() > from + ROWS ? more : null,
                typed,
                mistakes,
                actor.may(Permission.WRITE_LEADS));
    }

    private static Predicate<QuestionRow> shown(String show) {
        return it -> switch (show) {
            case "unanswered" -> !it.weight().answered() && it.weight().open() > 0;
            case "objections" -> it.question().kind() == Kind.OBJECTION;
            default -> true;
        };
    }

    /** Those that have the words, and those that are like them, also by their other wordings. */
    private Predicate<QuestionRow> found(String query) {
        if (query.isEmpty()) {
            return _ -> true;
        }
        var like = suggestions.of(query, ROWS).stream()
                .map(Suggested::question)
                .map(Question::root)
                .toList();
        var lower = query.toLowerCase(Locale.ROOT);
        return it -> like.contains(it.question().id())
                || it.question().text().toLowerCase(Locale.ROOT).contains(lower);
    }

    private List<Tab> chips(String show, Locale locale) {
        return Stream.of("all", "unanswered", "objections")
                .map(it -> new Tab(
                        words.say(locale, "content.show." + it), "/questions?show=" + it, it.equals(show), null))
                .toList();
    }

    @PostMapping
    @Requires(Permission.WRITE_LEADS)
    View add(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "question") String kind,
            Actor actor,
            Locale locale) {
        return switch (questions.add(Kind.of(kind).orElse(Kind.QUESTION), text, actor)) {
            case Asking.Asked(var it) -> Redirect.to("/questions/" + it.root()).saying("content.question.added");
            case Asking.AlreadyKnown(var it) ->
                Redirect.to("/questions/" + it.root()).saying("content.question.known");
            case Asking.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Asking.Refused(var why) ->
                page("", "all", 0, text, problems.told(why, locale), actor, locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View one(@PathVariable UUID id, Actor actor) {
        var it = find(id);
        return it.mergedInto() != null ? Redirect.to("/questions/" + it.mergedInto()) : views.page(it, actor);
    }

    @PostMapping("/{id}")
    @Requires(Permission.WRITE_LEADS)
    View reword(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "question") String kind,
            Actor actor,
            Locale locale) {
        var back = Redirect.to("/questions/" + id);
        return switch (questions.reword(id, Kind.of(kind).orElse(Kind.QUESTION), text)) {
            case Asking.Asked _ -> back.saying("content.question.reworded");
            case Asking.AlreadyKnown(var other) -> back.with(Flash.Kind.FAILED, "content.question.taken", other.text());
            case Asking.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Asking.Refused(var why) ->
                views.page(find(id), text, kind, problems.told(why, locale), actor)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Makes another question a wording of this one. */
    @PostMapping("/{id}/wordings")
    @Requires(Permission.WRITE_LEADS)
    View merge(@PathVariable UUID id, @RequestParam(defaultValue = "") String of, Actor actor) {
        find(id);
        var other = find(id(of).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        return questions.merge(id, other.id(), actor).isPresent()
                ? Redirect.to("/questions/" + id)
                        .saying("content.question.merged", other.text())
                        .undoneBy("/questions/" + other.id() + "/separation")
                : Redirect.to("/questions/" + id).with(Flash.Kind.FAILED, "content.question.notMerged");
    }

    @PostMapping("/{id}/separation")
    @Requires(Permission.WRITE_LEADS)
    View separate(@PathVariable UUID id) {
        var it = find(id);
        questions.separate(id);
        return Redirect.to("/questions/" + it.root()).saying("content.question.separated", it.text());
    }

    private Question find(UUID id) {
        return questions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Weight weight(List<Weight> all, UUID question) {
        return all.stream()
                .filter(it -> it.question().equals(question))
                .findFirst()
                .orElseGet(() -> new Weight(question, 0, 0, List.of(), false));
    }

    static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
