package io.firsthand.ledger;

import io.firsthand.tlog.evidence.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the facts of a lead say was taken out of them.
 *
 * @param erasedBefore so many facts were there when the lead was erased last
 * @param redacted the facts whose entries are gone
 * @param unnamed redactions that do not say any more which fact they took, because they were erased themselves
 */
record Takings(int erasedBefore, Set<UUID> redacted, int unnamed) {

    static Takings of(List<StoredFact> facts) {
        var erasedBefore = 0;
        var redacted = new HashSet<UUID>();
        var unnamed = 0;
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact.kind().equals(Erasure.ERASED)) {
                erasedBefore = i;
            } else if (fact.kind().equals(Erasure.REDACTED)) {
                var change = Values.read(fact.openings()).get(Label.CHANGE);
                if (change != null && change.get("fact") instanceof String id) {
                    redacted.add(UUID.fromString(id));
                } else {
                    unnamed++;
                }
            }
        }
        return new Takings(erasedBefore, redacted, unnamed);
    }

    boolean redacted(UUID fact) {
        return unnamed > 0 || redacted.contains(fact);
    }
}
