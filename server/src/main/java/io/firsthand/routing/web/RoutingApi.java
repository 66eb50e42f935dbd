package io.firsthand.routing.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.routing.Explanations;
import io.firsthand.routing.Routing;
import io.firsthand.routing.RoutingSimulations;
import io.firsthand.routing.Setups;
import io.firsthand.routing.web.RoutingBodies.DecisionBody;
import io.firsthand.routing.web.RoutingBodies.LimitBody;
import io.firsthand.routing.web.RoutingBodies.RoutingBody;
import io.firsthand.routing.web.RoutingBodies.RoutingPatch;
import io.firsthand.routing.web.RoutingBodies.SimulationBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How leads are routed, for programs. */
@RestController
@RequestMapping(path = "/api/v1/routing", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Routing")
class RoutingApi {

    private static final int MOST_LEADS = 1_000;
    private static final int MOST_DAYS = 366;

    private final Setups setups;
    private final Routing routing;
    private final RoutingSimulations simulations;
    private final Explanations explanations;
    private final RoutingChoices choices;
    private final RoutingProblems problems;
    private final Clock clock;

    RoutingApi(
            Setups setups,
            Routing routing,
            RoutingSimulations simulations,
            Explanations explanations,
            RoutingChoices choices,
            RoutingProblems problems,
            Clock clock) {
        this.setups = setups;
        this.routing = routing;
        this.simulations = simulations;
        this.explanations = explanations;
        this.choices = choices;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "See how leads are routed",
            description = "Whether at all, by which rules in which order, the groups, and who gets what is left.")
    RoutingBody get() {
        return RoutingBody.of(setups.now());
    }

    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(summary = "Switch routing on or off, or say who gets what is left")
    RoutingBody change(@RequestBody RoutingPatch patch) {
        if (patch.catchAll() != null) {
            var target = patch.catchAll().target();
            if (target.isEmpty() && !patch.catchAll().isNobody()) {
                throw problems.refused("catchAll", "routing.flaw.target");
            }
            problems.done(setups.catchAll(target), "routing");
        }
        if (patch.on() != null) {
            setups.turn(patch.on());
        }
        return get();
    }

    @PutMapping(path = "/people/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_ROUTING)
    @Operation(
            summary = "Say what somebody can take",
            description = "How many open leads are enough (absent for no limit), and what they are good at.")
    LimitBody limit(@PathVariable UUID id, @RequestBody LimitBody body) {
        var skills = body.skills() == null ? List.<String>of() : body.skills();
        if (!choices.names().containsKey(id)) {
            throw LeadProblems.missing("person");
        }
        var saved = setups.limit(new PersonId(id), Optional.ofNullable(body.capacity()), skills);
        problems.done(saved, "person");
        return body;
    }

    @GetMapping("/decisions")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "See who would get leads now, and why",
            description = "Up to 1,000 leads, by the rules as they are. Nobody's turn is used up by asking.")
    List<DecisionBody> foresee(@RequestParam Set<UUID> lead) {
        if (lead.size() > MOST_LEADS) {
            throw problems.refused("lead", "routing.flaw.leads", MOST_LEADS);
        }
        var names = choices.names();
        return routing.foresee(lead.stream().map(LeadId::new).toList(), clock.instant()).entrySet().stream()
                .map(it -> DecisionBody.of(
                        it.getKey(),
                        it.getValue(),
                        explanations.say(it.getValue().reasons(), names, Locale.ENGLISH)))
                .toList();
    }

    @GetMapping("/simulation")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Try the rules on leads of the past",
            description = "To whom the leads of the last days (1 to 366) would have gone, the newest 5,000 of them.")
    SimulationBody simulate(
            @RequestParam(defaultValue = "30") int days, @RequestParam(defaultValue = "") Set<UUID> rule) {
        if (days < 1 || days > MOST_DAYS) {
            throw problems.refused("days", "routing.flaw.days", MOST_DAYS);
        }
        if (rule.stream().anyMatch(id -> setups.now().rule(id).isEmpty())) {
            throw LeadProblems.missing("rule");
        }
        return SimulationBody.of(simulations.run(days, new HashSet<>(rule)));
    }
}
