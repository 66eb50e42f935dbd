package io.firsthand.duplicate;

import io.firsthand.lead.ContactId;
import io.firsthand.lead.Profile;
import io.firsthand.lead.Profiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom people may be the same as, for many at once with a few statements. */
@Component
class Search {

    /** So many contacts under one key say that the key says nothing. */
    static final int CROWD = 50;
    /** So many contacts are compared with one, those with the most keys in common first. */
    private static final int MOST_COMPARED = 100;

    private final KeyRepository keys;
    private final Profiles profiles;

    Search(KeyRepository keys, Profiles profiles) {
        this.keys = keys;
        this.profiles = profiles;
    }

    /** A pair worth looking at. */
    record Found(ContactId subject, Profile other, Likeness likeness) {}

    /** Who may be the same as the subjects, by their traits; a subject is never compared with itself. */
    List<Found> of(UUID workspace, Map<ContactId, Traits> subjects) {
        keys.planForGrowth();
        var candidates = candidates(workspace, subjects);
        var wanted = new HashSet<ContactId>();
        candidates.values().forEach(wanted::addAll);
        var known = profiles.of(wanted);
        var traits = new HashMap<ContactId, Traits>();
        known.forEach((id, profile) -> {
            if (!profile.leads().isEmpty()) {
                traits.put(id, Reading.of(profile));
            }
        });
        var names = new HashSet<Long>();
        subjects.values().forEach(it -> names.addAll(Rarity.names(it)));
        traits.values().forEach(it -> names.addAll(Rarity.names(it)));
        var rarity = keys.rarity(workspace, names);
        var found = new ArrayList<Found>();
        candidates.forEach((subject, others) -> {
            for (var other : others) {
                var its = traits.get(other);
                var profile = known.get(other);
                if (its != null && profile != null) {
                    var likeness = Comparison.of(java.util.Objects.requireNonNull(subjects.get(subject)), its, rarity);
                    if (likeness.isProbable()) {
                        found.add(new Found(subject, profile, likeness));
                    }
                }
            }
        });
        return found;
    }

    private Map<ContactId, List<ContactId>> candidates(UUID workspace, Map<ContactId, Traits> subjects) {
        var keysOf = new LinkedHashMap<ContactId, Set<Long>>();
        subjects.forEach((id, traits) -> keysOf.put(id, Keys.of(traits)));
        var all = new HashSet<Long>();
        keysOf.values().forEach(all::addAll);
        var under = keys.under(workspace, all, CROWD + 1);
        under.values().removeIf(it -> it.size() > CROWD);
        var candidates = new LinkedHashMap<ContactId, List<ContactId>>();
        keysOf.forEach((id, its) -> candidates.put(id, closest(id, its, under)));
        return candidates;
    }

    private static List<ContactId> closest(ContactId self, Collection<Long> its, Map<Long, List<ContactId>> under) {
        var common = new HashMap<ContactId, Integer>();
        for (var key : its) {
            under.getOrDefault(key, List.of()).forEach(it -> common.merge(it, 1, Integer::sum));
        }
        common.remove(self);
        return common.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ContactId, Integer> it) -> -it.getValue()))
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
