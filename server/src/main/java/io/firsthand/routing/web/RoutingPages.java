package io.firsthand.routing.web;

import io.firsthand.criterion.Vocabularies;
import io.firsthand.definition.Sentences;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.routing.Colleagues;
import io.firsthand.routing.Colleagues.Colleague;
import io.firsthand.routing.Group;
import io.firsthand.routing.RuleChanges;
import io.firsthand.routing.Saved;
import io.firsthand.routing.Setup;
import io.firsthand.routing.Setups;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** How leads are routed: whether at all, by which rules, to whom. */
@Controller
@RequestMapping("/settings/routing")
@Requires(Permission.MANAGE_ROUTING)
class RoutingPages {

    private static final String HERE = "/settings/routing";

    private final Setups setups;
    private final RuleChanges rules;
    private final Colleagues colleagues;
    private final RoutingChoices choices;
    private final Vocabularies vocabularies;
    private final Sentences sentences;

    RoutingPages(
            Setups setups,
            RuleChanges rules,
            Colleagues colleagues,
            RoutingChoices choices,
            Vocabularies vocabularies,
            Sentences sentences) {
        this.setups = setups;
        this.rules = rules;
        this.colleagues = colleagues;
        this.choices = choices;
        this.vocabularies = vocabularies;
        this.sentences = sentences;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(Actor actor, Locale locale) {
        return page(actor, locale, Optional.empty(), Mistakes.NONE);
    }

    @PostMapping("/switch")
    View turn(@RequestParam(defaultValue = "false") boolean on) {
        setups.turn(on);
        return Redirect.to(HERE)
                .saying(on ? "routing.turned.on" : "routing.turned.off")
                .undoneBy(HERE + "/switch?on=" + !on);
    }

    @PostMapping("/rest")
    View rest(@RequestParam(defaultValue = "") String target, Actor actor, Locale locale) {
        if (!target.isBlank() && RoutingChoices.target(target).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var before = setups.now().catchAll().map(RoutingChoices::text).orElse("");
        return switch (setups.catchAll(RoutingChoices.target(target))) {
            case Saved.Done _ ->
                Redirect.to(HERE).saying("routing.rest.saved").undoneBy(HERE + "/rest?target=" + before);
            case Saved.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Saved.Refused(var flaws) ->
                page(actor, locale, Optional.empty(), choices.told(flaws, locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/people/{id}")
    View limit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String skills,
            Actor actor,
            Locale locale) {
        var limit = capacity.isBlank() ? Optional.<Integer>empty() : Optional.of(number(capacity));
        return switch (setups.limit(new PersonId(id), limit, RoutingChoices.skills(skills))) {
            case Saved.Done _ ->
                Redirect.to(HERE + "#people").saying("routing.limits.saved", choices.name(new PersonId(id)));
            case Saved.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Saved.Refused(var flaws)
            when flaws.stream().anyMatch(it -> it.field().equals("person")) ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Saved.Refused(var flaws) ->
                page(actor, locale, Optional.of(id), choices.told(flaws, locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private RoutingPage page(Actor actor, Locale locale, Optional<UUID> at, Mistakes mistakes) {
        var setup = setups.now();
        var names = choices.names();
        return new RoutingPage(
                setup,
                lines(setup, names, locale),
                setup.groups().stream().map(it -> line(it, names)).toList(),
                colleagues.all().stream().map(RoutingPages::line).toList(),
                choices.targets(setup, locale),
                setup.catchAll().map(RoutingChoices::text).orElse(""),
                actor.may(Permission.MANAGE_ROUTING),
                at,
                mistakes);
    }

    private List<RoutingPage.RuleLine> lines(Setup setup, Map<UUID, String> names, Locale locale) {
        var vocabulary = vocabularies.current(locale);
        var flaws = rules.flaws();
        return setup.rules().stream()
                .map(it -> new RoutingPage.RuleLine(
                        it,
                        it.condition().isBlank()
                                ? choices.say(locale, "routing.rule.every")
                                : sentences.condition(it.condition(), vocabulary, locale),
                        choices.said(it.target(), setup, names, locale),
                        problem(flaws.getOrDefault(it.id(), List.of()), locale)))
                .toList();
    }

    private String problem(List<Saved.Flaw> flaws, Locale locale) {
        return flaws.stream().map(it -> choices.say(it, locale)).collect(Collectors.joining(" "));
    }

    private static RoutingPage.GroupLine line(Group group, Map<UUID, String> names) {
        return new RoutingPage.GroupLine(
                group,
                group.members().stream()
                        .map(it -> names.getOrDefault(it.person().value(), "?")
                                + (it.weight() == 1 ? "" : " × " + it.weight()))
                        .collect(Collectors.joining(", ")));
    }

    private static RoutingPage.PersonLine line(Colleague it) {
        return new RoutingPage.PersonLine(
                it.person().id().value(),
                it.person().name(),
                it.capacity().map(String::valueOf).orElse(""),
                String.join(", ", it.skills()),
                it.open(),
                it.next().map(away -> away.last()),
                it.next().map(away -> away.first()));
    }
}
