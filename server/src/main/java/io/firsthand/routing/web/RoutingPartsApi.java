package io.firsthand.routing.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.GroupChanges;
import io.firsthand.routing.GroupWish;
import io.firsthand.routing.RuleChanges;
import io.firsthand.routing.RuleWish;
import io.firsthand.routing.Setups;
import io.firsthand.routing.web.RoutingBodies.GroupBody;
import io.firsthand.routing.web.RoutingBodies.MemberBody;
import io.firsthand.routing.web.RoutingBodies.RuleBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules and groups by which leads are routed, one by one, for programs. */
@RestController
@RequestMapping(path = "/api/v1/routing", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Routing")
@Requires(Permission.MANAGE_ROUTING)
class RoutingPartsApi {

    private static final String BASE = "/api/v1/routing/";

    private final Setups setups;
    private final RuleChanges rules;
    private final GroupChanges groups;
    private final RoutingProblems problems;

    RoutingPartsApi(Setups setups, RuleChanges rules, GroupChanges groups, RoutingProblems problems) {
        this.setups = setups;
        this.rules = rules;
        this.groups = groups;
        this.problems = problems;
    }

    @GetMapping("/rules/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a rule of routing")
    RuleBody rule(@PathVariable UUID id) {
        return setups.now().rule(id).map(RuleBody::of).orElseThrow(() -> LeadProblems.missing("rule"));
    }

    @PostMapping(path = "/rules", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add a rule of routing", description = "It stands last; move it with its place.")
    ResponseEntity<RuleBody> add(@RequestBody RuleBody body) {
        var id = problems.done(rules.add(wish(body)), "rule");
        return ResponseEntity.created(URI.create(BASE + "rules/" + id)).body(rule(id));
    }

    @PutMapping(path = "/rules/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a rule of routing")
    RuleBody change(@PathVariable UUID id, @RequestBody RuleBody body) {
        return rule(problems.done(rules.change(id, wish(body)), "rule"));
    }

    @PostMapping("/rules/{id}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Move a rule up (by less than 0) or down")
    void move(@PathVariable UUID id, @RequestParam(defaultValue = "0") int by) {
        problems.done(rules.move(id, Math.clamp(by, -1_000, 1_000)), "rule");
    }

    @DeleteMapping("/rules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a rule of routing")
    void removeRule(@PathVariable UUID id) {
        problems.done(rules.removeRule(id), "rule");
    }

    @GetMapping("/groups/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a group whose members take turns")
    GroupBody group(@PathVariable UUID id) {
        return setups.now().group(id).map(GroupBody::of).orElseThrow(() -> LeadProblems.missing("group"));
    }

    @PostMapping(path = "/groups", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Make a group whose members take turns")
    ResponseEntity<GroupBody> add(@RequestBody GroupBody body) {
        var id = problems.done(groups.add(wish(body)), "group");
        return ResponseEntity.created(URI.create(BASE + "groups/" + id)).body(group(id));
    }

    @PutMapping(path = "/groups/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a group", description = "Who stays in it keeps their turns.")
    GroupBody change(@PathVariable UUID id, @RequestBody GroupBody body) {
        return group(problems.done(groups.change(id, wish(body)), "group"));
    }

    @DeleteMapping("/groups/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a group", description = "Not while a rule leads to it.")
    void removeGroup(@PathVariable UUID id) {
        problems.done(groups.removeGroup(id), "group");
    }

    private static RuleWish wish(RuleBody body) {
        var target = body.target();
        return new RuleWish(
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.condition(), ""),
                target == null ? Optional.empty() : target.target(),
                Objects.requireNonNullElse(body.skills(), List.of()),
                !Boolean.FALSE.equals(body.on()));
    }

    private GroupWish wish(GroupBody body) {
        var hours = Objects.requireNonNullElse(body.hours(), Hours.PREFER.id());
        var members = Objects.requireNonNullElse(body.members(), List.<MemberBody>of());
        return new GroupWish(
                Objects.requireNonNullElse(body.name(), ""),
                Hours.of(hours).orElseThrow(() -> problems.refused("hours", "routing.flaw.hours")),
                members.stream().map(this::seat).toList());
    }

    private GroupWish.Seat seat(MemberBody body) {
        var person = body.person();
        if (person == null) {
            throw problems.refused("members", "routing.flaw.person");
        }
        return new GroupWish.Seat(new PersonId(person), Objects.requireNonNullElse(body.weight(), 1));
    }
}
