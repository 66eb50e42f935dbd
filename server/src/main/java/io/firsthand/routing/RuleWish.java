package io.firsthand.routing;

import java.util.List;
import java.util.Optional;

/** A rule as somebody wants it, still to be looked at. */
public record RuleWish(String name, String condition, Optional<Target> target, List<String> skills, boolean on) {

    public RuleWish {
        skills = List.copyOf(skills);
    }

    public static RuleWish of(Rule rule) {
        return new RuleWish(rule.name(), rule.condition(), Optional.of(rule.target()), rule.skills(), rule.on());
    }
}
