package io.firsthand.network;

import io.firsthand.network.Level.Opinion;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts ties together, one for each pair and ground; what a colleague says stands instead of all that was before. */
final class Tying {

    private record Key(UUID from, UUID to, Ground ground) {}

    private record Pair(UUID from, UUID to) {}

    private final Map<UUID, UUID> merged;
    private final Map<Pair, Opinion> opinions = new HashMap<>();
    private final Map<Key, Tie> ties = new LinkedHashMap<>();

    /** @param merged who was merged into whom */
    Tying(Map<UUID, UUID> merged, Collection<Opinion> said) {
        this.merged = merged;
        for (var it : said) {
            opinions.merge(
                    new Pair(it.person(), whereIs(it.contact())),
                    it,
                    (one, other) -> one.at().isAfter(other.at()) ? one : other);
        }
        opinions.forEach((pair, it) -> put(it.tie().between(pair.from(), pair.to())));
    }

    void add(Tie given) {
        var tie = given.between(whereIs(given.from()), whereIs(given.to()));
        if (tie.from().equals(tie.to())) {
            return;
        }
        var said = opinions.get(new Pair(tie.from(), tie.to()));
        if (said == null || tie.weight().at().isAfter(said.at())) {
            put(tie);
        }
    }

    private UUID whereIs(UUID id) {
        var here = id;
        for (var next = merged.get(here); next != null; next = merged.get(here)) {
            here = next;
        }
        return here;
    }

    private void put(Tie tie) {
        ties.merge(new Key(tie.from(), tie.to(), tie.ground()), tie, Tie::plus);
    }

    List<Tie> ties() {
        return List.copyOf(ties.values());
    }
}
