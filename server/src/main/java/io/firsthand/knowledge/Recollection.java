package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
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
}
