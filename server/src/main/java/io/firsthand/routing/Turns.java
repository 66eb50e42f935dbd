package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.routing.Decision.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whose turn it is in the groups. */
final class Turns {

    private final Map<UUID, Group> groups = new HashMap<>();
    private final Map<UUID, Rotation> rotations = new HashMap<>();
    private final Fitness fitness;

    Turns(List<Group> groups, Fitness fitness) {
        groups.forEach(it -> {
            this.groups.put(it.id(), it);
            rotations.put(it.id(), new Rotation(it));
        });
        this.fitness = fitness;
    }

    /**
     * What is asked of whoever has a turn.
     *
     * @param last whether it is the last resort, where neither capacity nor hours count
     */
    record Asked(Step step, List<String> skills, boolean last, Set<PersonId> except, Instant now) {}

    Optional<PersonId> next(UUID id, Asked asked, Argument argument) {
        var group = groups.get(id);
        var rotation = rotations.get(id);
        if (group == null || rotation == null) {
            argument.turn(asked.step(), "gone");
            return Optional.empty();
        }
        var able = new LinkedHashSet<PersonId>();
        for (var member : group.members()) {
            if (isAble(member.person(), asked, argument)) {
                able.add(member.person());
            }
        }
        var present = asked.last() ? able : present(group, able, asked, argument);
        if (present.isEmpty()) {
            argument.turn(asked.step(), "nobody", group.name());
            return Optional.empty();
        }
        var chosen = rotation.next(present);
        argument.turn(asked.step(), "chosen", chosen, group.name());
        return Optional.of(chosen);
    }

    private boolean isAble(PersonId person, Asked asked, Argument argument) {
        var obstacle = fitness.obstacle(person, asked.except(), asked.now());
        if (obstacle.isPresent()) {
            argument.turn(asked.step(), obstacle.get(), person);
            return false;
        }
        var lacking = fitness.worker(person).lacks(asked.skills());
        if (lacking.isPresent()) {
            argument.turn(asked.step(), "skill", person, lacking.get());
            return false;
        }
        var limit = asked.last() ? null : fitness.exhausted(person);
        if (limit != null) {
            argument.turn(asked.step(), "full", person, limit.toString());
            return false;
        }
        return true;
    }

    /** Those at work, as far as the group cares. */
    private Set<PersonId> present(Group group, Set<PersonId> able, Asked asked, Argument argument) {
        if (group.hours() == Group.Hours.IGNORE || able.isEmpty()) {
            return able;
        }
        var present = new LinkedHashSet<PersonId>();
        able.stream().filter(it -> fitness.worker(it).isAtWork(asked.now())).forEach(present::add);
        if (present.isEmpty() && group.hours() == Group.Hours.PREFER) {
            argument.turn(asked.step(), "all_off", group.name());
            return able;
        }
        able.stream().filter(it -> !present.contains(it)).forEach(it -> argument.turn(asked.step(), "off", it));
        return present;
    }

    /** The groups in which somebody had a turn, as they are now. */
    List<Group> turned() {
        return groups.values().stream()
                .filter(it -> rotation(it).isTurned())
                .map(it -> it.with(rotation(it).members()))
                .toList();
    }

    private Rotation rotation(Group group) {
        return rotations.computeIfAbsent(group.id(), _ -> new Rotation(group));
    }
}
