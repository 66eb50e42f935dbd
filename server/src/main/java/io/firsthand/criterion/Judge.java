package io.firsthand.criterion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Judges leads by rules, compiled once; may be used by many threads. */
public final class Judge {

    private final Rules rules;
    private final Check[] checks;
    private final Slots.Loader loader;
    private final Scoring scoring;
    private final Answers answers;

    private Judge(Rules rules, Check[] checks, Slots.Loader loader) {
        this.rules = rules;
        this.checks = checks;
        this.loader = loader;
        scoring = new Scoring(rules);
        answers = new Answers(rules);
    }

    /** Throws {@link Uncompilable} if a condition is at fault. */
    public static Judge compile(Rules rules, Vocabulary vocabulary) {
        var slots = new Slots(vocabulary);
        var checks = new ArrayList<Check>();
        var faults = new LinkedHashMap<String, List<Fault>>();
        for (var criterion : rules.criteria()) {
            switch (Compiled.of(criterion.condition(), vocabulary, slots)) {
                case Compiled.Ready(var check) -> checks.add(check);
                case Compiled.Faulty(var found) -> faults.put(criterion.key(), found);
            }
        }
        if (!faults.isEmpty()) {
            throw new Uncompilable(faults);
        }
        return new Judge(rules, checks.toArray(Check[]::new), slots.loader());
    }

    public Judgement judge(Knowledge knowledge, Instant now) {
        var frame = loader.load(knowledge, now);
        var truths = new Truth[checks.length];
        for (var i = 0; i < truths.length; i++) {
            truths[i] = checks[i].test(frame);
        }
        var score = scoring.score(truths);
        var results = new Result[checks.length];
        for (var i = 0; i < truths.length; i++) {
            results[i] = truths[i] == Truth.UNKNOWN
                    ? answers.unknown(i, missing(checks[i], frame), score.decides(i))
                    : answers.known(i, truths[i]);
        }
        return new Judgement(
                score.verdict(), score.points(), score.reachable(), List.of(results), score.fit(), score.intent());
    }

    public Rules rules() {
        return rules;
    }

    private static List<String> missing(Check check, Frame frame) {
        if (check instanceof Check.OfTerm one) {
            return one.path();
        }
        var missing = new TreeSet<String>();
        check.missing(frame, missing);
        return List.copyOf(missing);
    }
}
