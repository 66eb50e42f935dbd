package io.firsthand.criterion;

import java.util.List;
import java.util.Optional;

/** Reads conditions written in CEL. */
public final class Conditions {

    private Conditions() {}

    /** What is wrong with it, first things first; empty if leads can be judged by it. */
    public static List<Fault> check(String cel, Vocabulary vocabulary) {
        return List.of();
    }

    /** As a form shows it; empty if only an expert may edit it. */
    public static Optional<Condition> ofCel(String cel) {
        return Optional.empty();
    }
}
