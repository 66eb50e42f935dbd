package io.firsthand.criterion;

import java.util.List;
import java.util.Map;

/** Thrown for rules that cannot be judged by; who checks conditions first never meets it. */
public class Uncompilable extends RuntimeException {

    private final transient Map<String, List<Fault>> faults;

    Uncompilable(Map<String, List<Fault>> faults) {
        super("Conditions that cannot be judged by: " + String.join(", ", faults.keySet()));
        this.faults = Map.copyOf(faults);
    }

    /** By the keys of the criteria. */
    public Map<String, List<Fault>> faults() {
        return faults;
    }
}
