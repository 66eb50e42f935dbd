package io.firsthand.duplicate;

import io.firsthand.duplicate.PairRepository.Row;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Profile;
import io.firsthand.lead.Profiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells pairs with all that we know of the two and why they may be one. */
@Component
class Pairs {

    private final Profiles profiles;
    private final KeyRepository keys;

    Pairs(Profiles profiles, KeyRepository keys) {
        this.profiles = profiles;
        this.keys = keys;
    }

    /** Pairs whose contacts are gone, or have been merged with others, are left out. */
    List<Pair> of(UUID workspace, List<Row> rows) {
        var contacts = new HashSet<ContactId>();
        rows.forEach(row -> {
            contacts.add(row.one());
            contacts.add(row.other());
        });
        var known = profiles.ofAll(contacts);
        var traits = new HashMap<ContactId, Traits>();
        known.forEach((id, profile) -> traits.put(id, Reading.of(profile)));
        var names = new HashSet<Long>();
        traits.values().forEach(it -> names.addAll(Rarity.names(it)));
        var rarity = keys.rarity(workspace, names);
        var pairs = new ArrayList<Pair>();
        for (var row : rows) {
            if (isThere(row, known)) {
                pairs.add(pair(row, known, traits, rarity));
            }
        }
        return pairs;
    }

    private static boolean isThere(Row row, Map<ContactId, Profile> known) {
        var one = known.get(row.one());
        var other = known.get(row.other());
        return one != null
                && other != null
                && (row.state() != Pair.State.OPEN
                        || (!one.leads().isEmpty() && !other.leads().isEmpty()));
    }

    private static Pair pair(Row row, Map<ContactId, Profile> known, Map<ContactId, Traits> traits, Rarity rarity) {
        var likeness = Comparison.of(
                Objects.requireNonNull(traits.get(row.one())), Objects.requireNonNull(traits.get(row.other())), rarity);
        return new Pair(
                row.id(),
                Objects.requireNonNull(known.get(row.one())),
                Objects.requireNonNull(known.get(row.other())),
                Likeness.percent(row.score() / 100.0),
                row.state() == Pair.State.MERGED ? List.of() : likeness.reasons(),
                row.state(),
                row.foundAt(),
                row.decidedAt(),
                row.decidedBy(),
                row.merge(),
                new Cursor(row.score(), row.decidedAt() == null ? row.foundAt() : row.decidedAt(), row.id()));
    }
}
