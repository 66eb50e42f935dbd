package io.firsthand.knowledge;

import io.firsthand.ledger.Fact;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.touch.TouchKinds;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The touches that facts tell of. */
final class RememberedTouches {

    private record One(boolean human, boolean inbound, Instant at) {}

    private final Map<Object, One> all = new HashMap<>();
    private final Set<Object> withdrawn = new HashSet<>();

    /** Whether the fact says which touch it is about. */
    boolean take(Fact fact) {
        var values = fact.values().getOrDefault(Label.CHANGE, Map.of());
        var id = values.get("touch");
        if (id == null) {
            return false;
        }
        if (fact.kind().equals(TouchKinds.LOGGED)) {
            all.put(
                    id,
                    new One(
                            Boolean.TRUE.equals(values.get("human")),
                            "inbound".equals(values.get("direction")),
                            fact.at()));
        } else if (fact.kind().equals(TouchKinds.WITHDRAWN)) {
            withdrawn.add(id);
        } else {
            withdrawn.remove(id);
        }
        return true;
    }

    void tell(Map<String, Object> values) {
        var left = all.entrySet().stream()
                .filter(it -> !withdrawn.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        values.put(Paths.TOUCHES, (double) left.size());
        values.put(
                Paths.HUMAN_TOUCHES, (double) left.stream().filter(One::human).count());
        Person.put(
                values,
                Paths.LAST_TOUCH,
                left.stream().map(One::at).max(Instant::compareTo).orElse(null));
        Person.put(
                values,
                Paths.LAST_INBOUND,
                left.stream()
                        .filter(One::inbound)
                        .map(One::at)
                        .max(Instant::compareTo)
                        .orElse(null));
    }
}
