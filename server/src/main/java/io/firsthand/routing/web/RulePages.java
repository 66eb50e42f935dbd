package io.firsthand.routing.web;

import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Sentences;
import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.Posted;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.routing.Rule;
import io.firsthand.routing.RuleChanges;
import io.firsthand.routing.RuleWish;
import io.firsthand.routing.Saved;
import io.firsthand.routing.Setups;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
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

/** One rule: built like a condition of the definition, moved, taken away and put back. */
@Controller
@RequestMapping("/settings/routing/rules")
@Requires(Permission.MANAGE_ROUTING)
class RulePages {

    private static final String LIST = "/settings/routing#rules";
    private static final String HERE = "/settings/routing/rules/";

    private final Setups setups;
    private final RuleChanges rules;
    private final RoutingChoices choices;
    private final Vocabularies vocabularies;
    private final Sentences sentences;

    RulePages(
            Setups setups, RuleChanges rules, RoutingChoices choices, Vocabularies vocabularies, Sentences sentences) {
        this.setups = setups;
        this.rules = rules;
        this.choices = choices;
        this.vocabularies = vocabularies;
        this.sentences = sentences;
    }

    @GetMapping("/new")
    View blank(Locale locale) {
        return page("new", new RuleWish("", "", Optional.empty(), List.of(), true), locale);
    }

    @GetMapping("/{id}")
    View show(@PathVariable UUID id, Locale locale) {
        return page(id.toString(), RuleWish.of(find(id)), locale);
    }

    @PostMapping("/new")
    View add(HttpServletRequest request, Locale locale) {
        return save("new", "", request, locale);
    }

    @PostMapping("/{id}")
    View change(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        return save(id.toString(), find(id).condition(), request, locale);
    }

    private View save(String at, String before, HttpServletRequest request, Locale locale) {
        var typed = new Posted(request);
        var vocabulary = vocabularies.current(locale);
        var wish = new RuleWish(
                typed.one("name"),
                ConditionForm.posted(typed, before, vocabulary),
                RoutingChoices.target(typed.one("target")),
                RoutingChoices.skills(typed.one("skills")),
                typed.has("on"));
        var form = ConditionForm.again(typed, vocabulary);
        if (!typed.deed().equals("save")) {
            return answer(at, form(at, wish, form, vocabulary, Mistakes.NONE, locale), request, HttpStatus.OK, locale);
        }
        var saved = at.equals("new") ? rules.add(wish) : rules.change(UUID.fromString(at), wish);
        return switch (saved) {
            case Saved.Done _ -> Redirect.to(LIST).saying("routing.rule.saved", wish.name());
            case Saved.Missing _ -> throw missing();
            case Saved.Refused(var flaws) ->
                answer(
                        at,
                        form(at, wish, form, vocabulary, choices.told(flaws, locale), locale),
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
        };
    }

    @PostMapping("/{id}/place")
    View move(@PathVariable UUID id, @RequestParam(defaultValue = "0") int by) {
        done(rules.move(id, Math.clamp(by, -1_000, 1_000)));
        return Redirect.to("/settings/routing#rule-" + id);
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable UUID id) {
        var rule = find(id);
        done(rules.removeRule(id));
        return Redirect.to(LIST).saying("routing.rule.removed", rule.name()).undoneBy(HERE + id + "/restoration");
    }

    @PostMapping("/{id}/restoration")
    View restore(@PathVariable UUID id) {
        done(rules.restoreRule(id));
        return Redirect.to(LIST).with(Flash.Kind.DONE, "routing.rule.restored");
    }

    private View answer(String at, RuleForm form, HttpServletRequest request, HttpStatus status, Locale locale) {
        return request.getHeader("HX-Request") == null
                ? new RulePage(title(at, locale), form).status(status)
                : form.status(status);
    }

    private RulePage page(String at, RuleWish wish, Locale locale) {
        var vocabulary = vocabularies.current(locale);
        var form = new ConditionForm(vocabulary, false, null);
        return new RulePage(title(at, locale), form(at, wish, form, vocabulary, Mistakes.NONE, locale));
    }

    private String title(String at, Locale locale) {
        return choices.say(locale, at.equals("new") ? "routing.rule.add" : "routing.rule.edit");
    }

    private RuleForm form(
            String at, RuleWish wish, ConditionForm form, Vocabulary vocabulary, Mistakes mistakes, Locale locale) {
        return new RuleForm(
                HERE + at,
                wish.name(),
                wish.condition(),
                form,
                wish.condition().isBlank()
                        ? choices.say(locale, "routing.rule.every")
                        : sentences.condition(wish.condition(), vocabulary, locale),
                choices.targets(setups.now(), locale),
                wish.target().map(RoutingChoices::text).orElse(""),
                String.join(", ", wish.skills()),
                wish.on(),
                mistakes);
    }

    private Rule find(UUID id) {
        return setups.now().rule(id).orElseThrow(RulePages::missing);
    }

    private static void done(Saved saved) {
        if (!(saved instanceof Saved.Done)) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
