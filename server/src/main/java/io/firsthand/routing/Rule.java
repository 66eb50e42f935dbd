package io.firsthand.routing;

import java.util.List;
import java.util.UUID;

/**
 * One rule; the first that is met decides.
 *
 * @param condition in CEL, over the terms of the vocabulary; empty for every lead
 * @param skills what members of a group must have for it
 * @param on whether it decides, or waits to be tried in a simulation
 */
public record Rule(UUID id, String name, String condition, Target target, List<String> skills, boolean on) {

    public Rule {
        skills = List.copyOf(skills);
    }

    Rule switched(boolean on) {
        return new Rule(id, name, condition, target, skills, on);
    }
}
