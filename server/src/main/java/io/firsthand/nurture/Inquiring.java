package io.firsthand.nurture;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Result;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.track.TrackTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks conditions of tracks, each compiled once for as long as the fields of the workspace stay as they are. */
@Component
class Inquiring {

    private record Ready(List<Term> terms, Vocabulary vocabulary, Map<String, Optional<Judge>> judges) {}

    private static final int MOST = 1_000;

    private final TrackTerms terms;
    private final Map<UUID, Ready> ready = new ConcurrentHashMap<>();

    Inquiring(TrackTerms terms) {
        this.terms = terms;
    }

    /** To ask with for a while, as the fields of the workspace are now. */
    Questions current() {
        var workspace = CurrentWorkspace.get().value();
        var vocabulary = terms.current();
        var known = ready.get(workspace);
        if (known == null
                || !known.terms().equals(vocabulary.terms())
                || known.judges().size() > MOST) {
            known = new Ready(vocabulary.terms(), vocabulary, new ConcurrentHashMap<>());
            ready.put(workspace, known);
        }
        var now = known;
        return (condition, knowledge, at) -> now.judges()
                .computeIfAbsent(condition, it -> compiled(it, now.vocabulary()))
                .map(judge -> judge.judge(knowledge, at).results().getFirst());
    }

    /** Empty for one that cannot be asked any more, as when a field was given another type since. */
    private static Optional<Judge> compiled(String condition, Vocabulary vocabulary) {
        var only = new Criterion("c", Dimension.CONTEXT, Weight.SUPPORTING, 1, "", condition, null, null, null);
        try {
            return Optional.of(Judge.compile(new Rules(List.of(only), 0), vocabulary));
        } catch (Uncompilable _) {
            return Optional.empty();
        }
    }

    /** Asks conditions. */
    @FunctionalInterface
    interface Questions {

        Optional<Result> result(String condition, Knowledge knowledge, Instant now);

        /** Unknown also for what cannot be asked; an empty condition is not met. */
        default Truth ask(String condition, Knowledge knowledge, Instant now) {
            return condition.isBlank()
                    ? Truth.NOT_MET
                    : result(condition, knowledge, now).map(Result::truth).orElse(Truth.UNKNOWN);
        }
    }
}
