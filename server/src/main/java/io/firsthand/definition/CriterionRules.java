package io.firsthand.definition;

import static io.firsthand.criterion.Weight.DISQUALIFIER;
import static io.firsthand.criterion.Weight.REQUIRED;
import static io.firsthand.criterion.Weight.SUPPORTING;

import io.firsthand.criterion.Condition;
import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Weight;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold of the criteria of a definition and its threshold. */
final class CriterionRules {

    static final int MOST_CRITERIA = 60;

    private final Content content;
    private final ContentRules rules;

    CriterionRules(Content content, ContentRules rules) {
        this.content = content;
        this.rules = rules;
    }

    void check() {
        var criteria = content.criteria();
        rules.check(criteria.isEmpty(), "criteria", "noCriteria");
        rules.check(criteria.size() > MOST_CRITERIA, "criteria", "tooMany", MOST_CRITERIA);
        var seen = new HashSet<String>();
        criteria.forEach(it -> {
            rules.key(Line.CRITERIA + it.key(), it.key(), seen);
            one(Line.CRITERIA + it.key(), it);
        });
        contradictions(criteria.stream().map(Normal::of).toList());
        threshold();
    }

    private void one(String at, Criterion it) {
        rules.text(at + ".question", it.question(), ContentRules.LONGEST_TEXT, true);
        optional(at + ".evidence", it.evidence());
        optional(at + ".askedBy", it.askedBy());
        optional(at + ".why", it.why());
        var isScored = it.points() >= 1 && it.points() <= Criterion.MOST_POINTS;
        rules.check(it.weight() == SUPPORTING && !isScored, at + ".points", "points", Criterion.MOST_POINTS);
        rules.check(it.weight() != SUPPORTING && it.points() != 0, at + ".points", "pointless");
        rules.condition(at + ".condition", it.condition());
    }

    private void optional(String at, @Nullable String text) {
        if (text != null) {
            rules.text(at, text, ContentRules.LONGEST_TEXT, false);
        }
    }

    /** Said at the later one of two, with the key of the earlier one. */
    private void contradictions(List<Normal> all) {
        for (var i = 0; i < all.size(); i++) {
            var at = Line.CRITERIA + all.get(i).criterion().key() + ".condition";
            for (var earlier : all.subList(0, i)) {
                clash(earlier, all.get(i))
                        .ifPresent(key ->
                                rules.check(true, at, key, earlier.criterion().key()));
            }
        }
    }

    private static Optional<String> clash(Normal one, Normal other) {
        if (one.condition().isBlank() || other.condition().isBlank()) {
            return Optional.empty();
        }
        var isSame = one.condition().equals(other.condition());
        if (isSame && one.has(REQUIRED, DISQUALIFIER, other)) {
            return Optional.of("contradiction");
        }
        var isOpposite =
                one.condition().equals(other.opposite()) || other.condition().equals(one.opposite());
        if (isOpposite
                && one.criterion().weight() == REQUIRED
                && other.criterion().weight() == REQUIRED) {
            return Optional.of("impossible");
        }
        if (isOpposite && one.has(DISQUALIFIER, DISQUALIFIER, other)) {
            return Optional.of("nobody");
        }
        return isSame ? Optional.of("sameTwice") : Optional.empty();
    }

    private void threshold() {
        var reachable = content.reachable();
        rules.check(content.threshold() < 0, Line.THRESHOLD, "negative");
        rules.check(content.threshold() > reachable, Line.THRESHOLD, "unreachable", content.threshold(), reachable);
        var criteria = content.criteria();
        var isOpen = criteria.stream().noneMatch(it -> it.weight() == REQUIRED) && content.threshold() <= 0;
        rules.check(isOpen && !criteria.isEmpty(), Line.THRESHOLD, "everybody");
        var isIdle = criteria.stream().anyMatch(it -> it.weight() == SUPPORTING) && content.threshold() == 0;
        rules.check(isIdle && !isOpen, Line.THRESHOLD, "idlePoints");
    }

    /** A criterion with its condition and that condition's opposite in the one form that equal ones share. */
    private record Normal(Criterion criterion, String condition, String opposite) {

        static Normal of(Criterion it) {
            var condition = Conditions.ofCel(it.condition());
            var opposite = condition
                    .<Condition>map(form -> form instanceof Condition.Not(var part) ? part : new Condition.Not(form))
                    .map(Condition::toCel);
            var negated = opposite.orElse("!(" + it.condition().strip() + ")");
            return new Normal(it, Contents.normal(it.condition()), Contents.normal(negated));
        }

        boolean has(Weight mine, Weight others, Normal other) {
            var weights = List.of(criterion.weight(), other.criterion.weight());
            return weights.equals(List.of(mine, others)) || weights.equals(List.of(others, mine));
        }
    }
}
