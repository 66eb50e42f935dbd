package io.firsthand.backtest;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that leads of the past are held against, made ready once.
 *
 * @param segment that leads must be in; null for all
 * @param others segments that leads must not be in, because other definitions are for them
 */
record Bench(
        Judge tested, @Nullable Judge inForce, @Nullable Filter segment, List<Filter> others, Outcome outcome) {

    /** Throws {@link io.firsthand.criterion.Uncompilable} for a definition or condition at fault. */
    static Bench of(
            Plan plan,
            Definition tested,
            Optional<Definition> beside,
            List<InForce> allInForce,
            Vocabulary vocabulary,
            Instant now) {
        var goal = plan.condition() == null ? null : Filter.of(plan.condition(), vocabulary);
        var own = tested.content().segment();
        return new Bench(
                judge(tested.content(), vocabulary),
                beside.map(it -> judge(it.content(), vocabulary)).orElse(null),
                plan.ofSegment() && own != null ? Filter.of(own.condition(), vocabulary) : null,
                plan.ofSegment() && own == null ? others(allInForce, vocabulary) : List.of(),
                new Outcome(plan, goal, now));
    }

    private static Judge judge(Content content, Vocabulary vocabulary) {
        return Judge.compile(content.rules(), vocabulary);
    }

    private static List<Filter> others(List<InForce> all, Vocabulary vocabulary) {
        return all.stream()
                .flatMap(it -> Optional.ofNullable(it.content().segment()).stream())
                .map(it -> Filter.of(it.condition(), vocabulary))
                .toList();
    }
}
