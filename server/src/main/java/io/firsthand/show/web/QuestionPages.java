package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.privacy.Purposes;
import io.firsthand.show.Question;
import io.firsthand.show.Questions;
import io.firsthand.show.Show;
import io.firsthand.show.Wordings;
import io.firsthand.show.Writing;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.web.servlet.View;

/** What is asked at a show: qualifying questions, and consent in which words. */
@Controller
@RequestMapping("/shows/{id}")
class QuestionPages {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pl", "pt", "cs", "da", "fi", "hu", "ja", "ko", "nb", "ro", "sk", "sl",
            "sv", "tr", "uk", "zh");

    private final ShowParts parts;
    private final Questions questions;
    private final Wordings wordings;
    private final Purposes purposes;
    private final Words words;

    QuestionPages(ShowParts parts, Questions questions, Wordings wordings, Purposes purposes, Words words) {
        this.parts = parts;
        this.questions = questions;
        this.wordings = wordings;
        this.purposes = purposes;
        this.words = words;
    }

    @GetMapping("/questions")
    @Requires(Permission.READ_LEADS)
    View questions(@PathVariable UUID id, Actor actor, Locale locale) {
        return page(parts.find(id), Typed.NOTHING, Mistakes.NONE, actor, locale);
    }

    @PostMapping("/questions")
    @Requires(Permission.MANAGE_SHOWS)
    View ask(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var wish = new Question.Wish(
                typed.get("text"),
                Question.Kind.of(typed.get("kind")).orElse(Question.Kind.TEXT),
                typed.lines("choices"));
        return switch (questions.add(id, wish)) {
            case Writing.Done(var it) ->
                done(id, "show.question.added").undoneBy("/shows/%s/questions/%s/withdrawal".formatted(id, it.id()));
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) -> refused(show, typed, why, actor, locale);
        };
    }

    @PostMapping("/questions/{question}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View retire(@PathVariable UUID id, @PathVariable String question) {
        return retired(id, question, true, "show.question.removed", "/restoration");
    }

    @PostMapping("/questions/{question}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View askAgain(@PathVariable UUID id, @PathVariable String question) {
        return retired(id, question, false, "show.question.restored", "/withdrawal");
    }

    private View retired(UUID id, String question, boolean isRetired, String said, String undo) {
        parts.find(id);
        var its = ShowParts.id(question);
        if (questions.find(its).filter(it -> it.show().equals(id)).isEmpty()) {
            throw ShowParts.missing();
        }
        questions.retire(its, isRetired);
        return done(id, said).undoneBy("/shows/" + id + "/questions/" + question + undo);
    }

    @PostMapping("/wordings")
    @Requires(Permission.MANAGE_SHOWS)
    View word(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        return switch (wordings.write(id, typed.get("language"), typed.get("purpose"), typed.get("wording"), actor)) {
            case Writing.Done(var it) -> done(id, "show.wording.added", it.version());
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) ->
                refused(
                        show,
                        typed,
                        why.stream()
                                .map(it -> it.field().equals("text")
                                        ? new Mistake("wording", it.reason(), it.detail())
                                        : it)
                                .toList(),
                        actor,
                        locale);
        };
    }

    @PostMapping("/wordings/{wording}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View withdraw(@PathVariable UUID id, @PathVariable String wording) {
        return withdrawn(id, wording, true, "show.wording.removed", "/restoration");
    }

    @PostMapping("/wordings/{wording}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View restore(@PathVariable UUID id, @PathVariable String wording) {
        return withdrawn(id, wording, false, "show.wording.restored", "/withdrawal");
    }

    private View withdrawn(UUID id, String wording, boolean isWithdrawn, String said, String undo) {
        parts.find(id);
        if (!wordings.withdraw(id, ShowParts.id(wording), isWithdrawn)) {
            throw ShowParts.missing();
        }
        return done(id, said).undoneBy("/shows/" + id + "/wordings/" + wording + undo);
    }

    private View refused(Show show, Typed typed, List<Mistake> why, Actor actor, Locale locale) {
        return page(show, typed, parts.told(why, locale), actor, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private QuestionsPage page(Show show, Typed typed, Mistakes mistakes, Actor actor, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        purposes.inUse()
                .forEach(it -> choices.put(it.id(), it.name() == null ? words.say(locale, it.words()) : it.name()));
        var languages = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(it -> languages.put(it, Locale.of(it).getDisplayLanguage(locale)));
        return new QuestionsPage(
                parts.frame(show, "questions", actor),
                questions.of(show.id()),
                wordings.of(show.id()),
                choices,
                languages,
                typed,
                mistakes);
    }

    private static Redirect done(UUID id, String said, Object... arguments) {
        return Redirect.to("/shows/" + id + "/questions").saying(said, arguments);
    }
}
