package io.firsthand.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a payload has to be mapped.
 *
 * @param lists paths of lists whose elements may be the leads
 * @param items the list that was chosen, or the likeliest; empty for the payload itself
 * @param values plain values of the first lead by their paths
 */
public record Sample(List<String> lists, String items, Map<String, String> values) {

    /**
     * Reads a payload.
     *
     * @param wanted the list to look into; null to take the likeliest
     */
    static Optional<Sample> of(String payload, @Nullable String wanted) {
        return Payloads.read(payload).map(root -> {
            var lists = Paths.lists(root);
            var likely = lists.size() == 1
                            && Paths.samples(root).keySet().stream()
                                    .noneMatch(it -> Slot.likely(Paths.lastOf(it))
                                                    .filter(Slot.EMAIL::equals)
                                                    .isPresent()
                                            && !it.startsWith(lists.getFirst()))
                    ? lists.getFirst()
                    : "";
            var items = wanted != null && (wanted.isEmpty() || lists.contains(wanted)) ? wanted : likely;
            var all = Paths.items(root, items);
            return new Sample(lists, items, all.isEmpty() ? Map.of() : Paths.samples(all.getFirst()));
        });
    }
}
