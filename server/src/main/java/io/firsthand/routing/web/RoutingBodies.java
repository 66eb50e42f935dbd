package io.firsthand.routing.web;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.Decision;
import io.firsthand.routing.Group;
import io.firsthand.routing.Rule;
import io.firsthand.routing.Setup;
import io.firsthand.routing.Simulation;
import io.firsthand.routing.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API of routing takes and tells. */
final class RoutingBodies {

    private RoutingBodies() {}

    @Schema(name = "RoutingTarget", description = "A person or a group, never both")
    record TargetBody(@Nullable UUID person, @Nullable UUID group) {

        static TargetBody of(Target target) {
            return switch (target) {
                case Target.ToPerson(var person) -> new TargetBody(person.value(), null);
                case Target.ToGroup(var group) -> new TargetBody(null, group);
            };
        }

        boolean isNobody() {
            return person == null && group == null;
        }

        Optional<Target> target() {
            if (person != null && group != null) {
                return Optional.empty();
            }
            return person != null
                    ? Optional.of(new Target.ToPerson(new PersonId(person)))
                    : Optional.ofNullable(group).map(Target.ToGroup::new);
        }
    }

    @Schema(name = "Routing")
    record RoutingBody(
            boolean on,

            @Schema(description = "The first that fits decides")
            List<RuleBody> rules,

            List<GroupBody> groups,

            @Schema(description = "Who gets what nobody else does") @Nullable TargetBody catchAll) {

        static RoutingBody of(Setup it) {
            return new RoutingBody(
                    it.on(),
                    it.rules().stream().map(RuleBody::of).toList(),
                    it.groups().stream().map(GroupBody::of).toList(),
                    it.catchAll().map(TargetBody::of).orElse(null));
        }
    }

    @Schema(name = "RoutingPatch", description = "What is absent stays")
    record RoutingPatch(
            @Nullable Boolean on,

            @Schema(description = "An empty object for nobody") @Nullable TargetBody catchAll) {}

    @Schema(name = "RoutingRule")
    record RuleBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(example = "DACH") @Nullable String name,

            @Schema(
                    description = "In CEL, as in definitions; empty for every lead",
                    example = "custom.country in [\"DE\", \"AT\", \"CH\"]")
            @Nullable String condition,

            @Nullable TargetBody target,

            @Schema(description = "What members of the group must have") @Nullable List<String> skills,

            @Schema(description = "Whether it decides") @Nullable Boolean on) {

        static RuleBody of(Rule it) {
            return new RuleBody(it.id(), it.name(), it.condition(), TargetBody.of(it.target()), it.skills(), it.on());
        }
    }

    @Schema(name = "RoutingGroup")
    record GroupBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(example = "Inside sales DACH") @Nullable String name,

            @Schema(
                    description = "What it means that somebody is not at work",
                    allowableValues = {"prefer", "require", "ignore"})
            @Nullable String hours,

            @Nullable List<MemberBody> members) {

        static GroupBody of(Group it) {
            return new GroupBody(
                    it.id(),
                    it.name(),
                    it.hours().id(),
                    it.members().stream()
                            .map(member -> new MemberBody(member.person().value(), member.weight(), member.given()))
                            .toList());
        }
    }

    @Schema(name = "RoutingMember")
    record MemberBody(
            @Nullable UUID person,

            @Schema(example = "1", minimum = "1", maximum = "100") @Nullable Integer weight,

            @Schema(description = "How many turns they had", accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long turns) {}

    @Schema(name = "RoutingLimit")
    record LimitBody(
            @Schema(description = "How many open leads are enough; absent for no limit", example = "25") @Nullable Integer capacity,

            @Schema(example = "[\"German\", \"robotics\"]") @Nullable List<String> skills) {}

    @Schema(name = "RoutingDecision")
    record DecisionBody(
            UUID lead,

            @Schema(description = "Absent if nobody may have it") @Nullable UUID person,

            @Schema(example = "rule") String step,

            @Schema(description = "Each step that was tried, in English")
            List<String> reasons) {

        static DecisionBody of(LeadId lead, Decision it, List<String> reasons) {
            return new DecisionBody(
                    lead.value(), it.person().map(PersonId::value).orElse(null), it.step(), reasons);
        }
    }

    @Schema(name = "RoutingSimulation")
    record SimulationBody(
            Instant from,
            Instant until,
            int leads,

            @Schema(description = "Whether only the newest were tried")
            boolean capped,

            @Schema(description = "How many each step would have decided")
            Map<String, Integer> steps,

            List<ShareBody> people) {

        static SimulationBody of(Simulation it) {
            return new SimulationBody(
                    it.from(),
                    it.until(),
                    it.lines().size(),
                    it.isCapped(),
                    it.steps(),
                    it.shares().stream()
                            .map(share -> new ShareBody(
                                    share.person().map(PersonId::value).orElse(null), share.would(), share.really()))
                            .toList());
        }
    }

    @Schema(name = "RoutingShare")
    record ShareBody(
            @Schema(description = "Absent for nobody") @Nullable UUID person,

            int would,
            int really) {}
}
