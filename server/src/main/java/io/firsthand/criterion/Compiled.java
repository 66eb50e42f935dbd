package io.firsthand.criterion;

import java.util.List;

/** A condition that leads can be judged by, or why not. */
sealed interface Compiled {

    record Ready(Check check) implements Compiled {}

    record Faulty(List<Fault> faults) implements Compiled {}

    /** What a form can show runs as code of ours, all else in CEL. */
    static Compiled of(String condition, Vocabulary vocabulary, Slots slots) {
        var checked = vocabulary.grammar().check(condition);
        return checked.tree()
                .<Compiled>map(tree -> new Ready(Conditions.ofCel(condition)
                        .map(it -> Check.of(it, slots))
                        .orElseGet(() -> ExpertCheck.of(tree, vocabulary, slots))))
                .orElseGet(() -> new Faulty(checked.faults()));
    }
}
