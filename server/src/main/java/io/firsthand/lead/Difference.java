package io.firsthand.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Something that is shown otherwise than the facts say.
 *
 * @param field what, as a key of the message files: {@code lead.field.<field>}, or the whole key where it has a dot
 * @param recorded what the facts say; empty for nothing
 * @param shown what the tables say; empty for nothing
 */
public record Difference(String field, String recorded, String shown) {

    /** One for each id under which the two say something else, or one of them nothing. */
    public static List<Difference> between(String field, Map<String, String> recorded, Map<String, String> shown) {
        var ids = new TreeSet<>(recorded.keySet());
        ids.addAll(shown.keySet());
        var differences = new ArrayList<Difference>();
        for (var id : ids) {
            var first = recorded.getOrDefault(id, "");
            var second = shown.getOrDefault(id, "");
            if (!first.equals(second)) {
                differences.add(new Difference(field, first, second));
            }
        }
        return List.copyOf(differences);
    }
}
