package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
import java.util.HashMap;
import java.util.Map;

/**
 * What facts say of a lead.
 *
 * @param origins by path, of every value; a path that follows from another has its origin
 */
public record Recollection(Knowledge knowledge, Map<String, Origin> origins) {

    public Recollection {
        origins = Map.copyOf(origins);
    }

    /** With more that is known, which no fact of the lead says. */
    Recollection with(Map<String, Object> others) {
        if (others.isEmpty()) {
            return this;
        }
        var values = new HashMap<String, Object>(knowledge.values());
        values.putAll(others);
        return new Recollection(Knowledge.of(values), origins);
    }
}
