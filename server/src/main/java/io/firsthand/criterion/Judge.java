package io.firsthand.criterion;

import java.time.Instant;

/** Judges leads by rules, compiled once; may be used by many threads. */
public final class Judge {

    private final Rules rules;

    private Judge(Rules rules) {
        this.rules = rules;
    }

    /** Throws {@link Uncompilable} if a condition is at fault. */
    public static Judge compile(Rules rules, Vocabulary vocabulary) {
        return new Judge(rules);
    }

    public Judgement judge(Knowledge knowledge, Instant now) {
        throw new UnsupportedOperationException();
    }

    public Rules rules() {
        return rules;
    }
}
