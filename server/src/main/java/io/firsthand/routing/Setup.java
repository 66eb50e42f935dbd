package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a workspace routes its leads.
 *
 * @param rules in the order in which they are asked
 * @param catchAll who gets what nobody else does
 */
public record Setup(boolean on, List<Rule> rules, List<Group> groups, Optional<Target> catchAll) {

    public Setup {
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
    }

    public Optional<Group> group(UUID id) {
        return groups.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<Rule> rule(UUID id) {
        return rules.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** With some rules switched on that are not, for a trial. */
    Setup trying(Set<UUID> more) {
        return new Setup(
                true,
                rules.stream()
                        .map(it -> more.contains(it.id()) ? it.switched(true) : it)
                        .toList(),
                groups,
                catchAll);
    }

    /** Everybody whom a rule, a group or the catch-all names. */
    Set<PersonId> named() {
        var people = new HashSet<PersonId>();
        groups.forEach(it -> it.members().forEach(member -> people.add(member.person())));
        rules.forEach(it -> add(it.target(), people));
        catchAll.ifPresent(it -> add(it, people));
        return people;
    }

    private static void add(Target target, Set<PersonId> people) {
        if (target instanceof Target.ToPerson(var person)) {
            people.add(person);
        }
    }
}
