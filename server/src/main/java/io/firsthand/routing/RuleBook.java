package io.firsthand.routing;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Result;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.knowledge.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that are on, ready to be asked of many leads. */
final class RuleBook {

    private final List<Rule> rules;
    private final Set<String> broken;
    private final @Nullable Judge judge;

    private RuleBook(List<Rule> rules, Set<String> broken, @Nullable Judge judge) {
        this.rules = rules;
        this.broken = broken;
        this.judge = judge;
    }

    /** Rules that cannot be asked any more, as when a field was given another type, are never met. */
    static RuleBook of(List<Rule> all, Vocabulary vocabulary) {
        var rules = all.stream().filter(Rule::on).toList();
        var broken = new HashSet<String>();
        var judge = compile(rules, broken, vocabulary);
        return new RuleBook(rules, broken, judge);
    }

    private static @Nullable Judge compile(List<Rule> rules, Set<String> broken, Vocabulary vocabulary) {
        var criteria = new ArrayList<Criterion>();
        for (var it : rules) {
            if (!it.condition().isBlank() && !broken.contains(key(it.id()))) {
                criteria.add(new Criterion(
                        key(it.id()), Dimension.CONTEXT, Weight.SUPPORTING, 1, "", it.condition(), null, null, null));
            }
        }
        if (criteria.isEmpty()) {
            return null;
        }
        try {
            return Judge.compile(new Rules(criteria, 0), vocabulary);
        } catch (Uncompilable e) {
            broken.addAll(e.faults().keySet());
            return compile(rules, broken, vocabulary);
        }
    }

    private static String key(UUID id) {
        return "r" + id.toString().replace("-", "");
    }

    List<Rule> rules() {
        return rules;
    }

    boolean isBroken(Rule rule) {
        return broken.contains(key(rule.id()));
    }

    /** What has to be known of leads, so that nothing is read that no rule asks for; empty if no rule asks anything. */
    Optional<Wanted> wanted() {
        return judge == null
                ? Optional.empty()
                : Optional.of(Wanted.of(rules.stream().map(Rule::condition).toList()));
    }

    /** Whether each rule is met, in their order. */
    List<Truth> truths(Knowledge knowledge, Instant now) {
        Map<String, Truth> found = judge == null
                ? Map.of()
                : judge.judge(knowledge, now).results().stream().collect(Collectors.toMap(Result::key, Result::truth));
        Function<Rule, Truth> truth =
                it -> it.condition().isBlank() ? Truth.MET : found.getOrDefault(key(it.id()), Truth.UNKNOWN);
        return rules.stream().map(truth).toList();
    }
}
