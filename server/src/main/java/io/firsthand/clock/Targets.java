package io.firsthand.clock;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.definition.Target;
import io.firsthand.definition.Terms;
import java.time.Instant;
import java.util.Optional;

/** How much time a definition gives for leads; compiled once, may be used by many threads. */
public final class Targets {

    private final Terms terms;
    private final Judge judge;

    private Targets(Terms terms, Judge judge) {
        this.terms = terms;
        this.judge = judge;
    }

    /**
     * What a definition promises to one lead.
     *
     * @param acceptWithin minutes of business time
     * @param firstResponseWithin minutes of business time
     * @param by the target whose condition the lead meets; empty if the usual times hold
     */
    public record Minutes(int acceptWithin, int firstResponseWithin, Optional<Target> by) {

        public int of(ClockKind kind) {
            return kind == ClockKind.ACCEPTANCE ? acceptWithin : firstResponseWithin;
        }
    }

    /** Throws {@link io.firsthand.criterion.Uncompilable} if a condition is at fault, which none in force is. */
    public static Targets of(Content content, Vocabulary vocabulary) {
        var criteria = content.terms().targets().stream()
                .map(it -> new Criterion(
                        it.key(), Dimension.CONTEXT, Weight.REQUIRED, 0, it.name(), it.condition(), null, null, null))
                .toList();
        return new Targets(content.terms(), Judge.compile(new Rules(criteria, 0), vocabulary));
    }

    /** By the first target whose condition is met; what is not known does not meet one. */
    public Minutes minutes(Knowledge knowledge, Instant now) {
        var results = judge.judge(knowledge, now).results();
        for (var i = 0; i < results.size(); i++) {
            if (results.get(i).truth() == Truth.MET) {
                var target = terms.targets().get(i);
                return new Minutes(target.acceptWithin(), target.firstResponseWithin(), Optional.of(target));
            }
        }
        return new Minutes(terms.acceptWithin(), terms.firstResponseWithin(), Optional.empty());
    }
}
