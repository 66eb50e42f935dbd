package io.firsthand.routing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.routing.Explanations;
import io.firsthand.routing.RoutingSimulations;
import io.firsthand.routing.Rule;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Simulation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the rules would have done with the leads of the past. */
@Controller
@Requires(Permission.READ_LEADS)
class RoutingSimulationPages {

    private static final List<Integer> SPANS = List.of(7, 30, 90);
    private static final int SHOWN = 20;
    private static final int MOST_SHOWN = 100;

    private final RoutingSimulations simulations;
    private final Setups setups;
    private final LeadRecords leads;
    private final Explanations explanations;
    private final RoutingChoices choices;

    RoutingSimulationPages(
            RoutingSimulations simulations,
            Setups setups,
            LeadRecords leads,
            Explanations explanations,
            RoutingChoices choices) {
        this.simulations = simulations;
        this.setups = setups;
        this.leads = leads;
        this.explanations = explanations;
        this.choices = choices;
    }

    @GetMapping("/settings/routing/simulation")
    View run(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") List<String> rule,
            @RequestParam(defaultValue = "false") boolean more,
            Actor actor,
            Locale locale) {
        var setup = setups.now();
        var off = setup.rules().stream().filter(it -> !it.on()).toList();
        var tried = rule.stream()
                .flatMap(it -> RoutingChoices.id(it).stream())
                .filter(id -> off.stream().anyMatch(it -> it.id().equals(id)))
                .toList();
        var span = SPANS.contains(days) ? days : 30;
        var simulation = simulations.run(span, new HashSet<>(tried));
        var names = choices.names();
        var shown = more ? MOST_SHOWN : SHOWN;
        return new SimulationPage(
                span,
                spans(locale),
                off.stream().collect(Collectors.toMap(Rule::id, Rule::name, (one, _) -> one, LinkedHashMap::new)),
                tried,
                simulation.lines().size(),
                simulation.isCapped(),
                simulation.steps(),
                simulation.shares().stream()
                        .map(it -> new SimulationPage.Share(name(it.person(), names, locale), it.would(), it.really()))
                        .toList(),
                simulation.shares().stream()
                        .mapToInt(it -> Math.max(it.would(), it.really()))
                        .max()
                        .orElse(1),
                lines(simulation, shown, names, locale),
                more || simulation.lines().size() <= SHOWN ? null : more(span, tried),
                setup.on(),
                actor.may(Permission.MANAGE_ROUTING));
    }

    private static String more(int days, List<UUID> tried) {
        return "/settings/routing/simulation?days=" + days
                + tried.stream().map(it -> "&rule=" + it).collect(Collectors.joining())
                + "&more=true";
    }

    private List<SimulationPage.Line> lines(Simulation simulation, int shown, Map<UUID, String> people, Locale locale) {
        var some = simulation.lines().stream().limit(shown).toList();
        var names = leads.names(some.stream().map(Simulation.Line::lead).toList());
        return some.stream()
                .map(it -> new SimulationPage.Line(
                        it.lead().value(),
                        named(names, it.lead()),
                        it.at(),
                        name(it.decision().person(), people, locale),
                        name(it.really(), people, locale),
                        it.really().isPresent()
                                && it.really().equals(it.decision().person()),
                        explanations.say(it.decision().reasons(), people, locale)))
                .toList();
    }

    private static String named(Map<LeadId, String> names, LeadId lead) {
        return names.getOrDefault(lead, "?");
    }

    private Map<String, String> spans(Locale locale) {
        var spans = new LinkedHashMap<String, String>();
        SPANS.forEach(it -> spans.put(String.valueOf(it), choices.say(locale, "routing.simulation.span", it)));
        return spans;
    }

    private String name(Optional<PersonId> person, Map<UUID, String> names, Locale locale) {
        return person.map(it -> names.getOrDefault(it.value(), "?"))
                .orElseGet(() -> choices.say(locale, "routing.nobody"));
    }
}
