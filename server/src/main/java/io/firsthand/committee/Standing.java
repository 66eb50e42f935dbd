package io.firsthand.committee;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a company's people in the purchases that are not over, in numbers; and of one of them.
 *
 * @param people what is known of each
 * @param own what is known of the lead's own person
 */
public record Standing(List<Known> people, Known own) {

    public Standing {
        people = people.stream().filter(it -> !it.isNothing()).toList();
    }

    /** Of how many something is known. */
    public int size() {
        return people.size();
    }

    /** The ids of the roles that somebody has. */
    public List<String> roles() {
        var roles = new TreeSet<String>();
        people.forEach(it -> {
            if (it.role() != null) {
                roles.add(it.role().value().id());
            }
        });
        return List.copyOf(roles);
    }

    public boolean has(Role role) {
        return people.stream().anyMatch(it -> it.is(role));
    }

    /** How many are at least so far. */
    public int atLeast(Awareness awareness) {
        return (int) people.stream().filter(it -> it.isAtLeast(awareness)).count();
    }

    /** How many are against it. */
    public int against() {
        return (int) people.stream().filter(Known::isAgainst).count();
    }

    /** All paths under which criteria know it. */
    public static final Set<String> PATHS = Set.of(
            "committee.size",
            "committee.roles",
            "committee.economic_buyer_known",
            "committee.champion_known",
            "committee.opposed",
            "committee.problem_aware",
            "committee.solution_aware",
            "committee.product_aware",
            "committee.role",
            "committee.stance",
            "committee.awareness");
}
