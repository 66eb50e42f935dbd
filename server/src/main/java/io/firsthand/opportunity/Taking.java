package io.firsthand.opportunity;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.opportunity.OpportunityCheck.Checked;
import io.firsthand.opportunity.OpportunityRepository.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opportunities on their way in: those still to be written, and what became of the others. */
final class Taking {

    /** A known opportunity, and what it is now said to be. */
    record Update(Opportunity before, Opportunity after) {}

    private final Map<Integer, Row> waiting = new TreeMap<>();
    private final Map<Integer, Opening> outcomes = new TreeMap<>();
    private final List<Update> updates = new ArrayList<>();
    private final Set<UUID> updated = new HashSet<>();

    Taking(List<Checked> all) {
        for (var i = 0; i < all.size(); i++) {
            switch (all.get(i)) {
                case Checked.Good(var row) -> waiting.put(i, row);
                case Checked.Bad(var mistakes) -> outcomes.put(i, new Opening.Refused(mistakes));
            }
        }
    }

    Collection<Row> rows() {
        return waiting.values();
    }

    List<Update> updates() {
        return updates;
    }

    boolean hasWork() {
        return !waiting.isEmpty() || !updates.isEmpty();
    }

    Set<LeadId> leads() {
        var leads = new HashSet<LeadId>();
        waiting.values().forEach(row -> leads.add(row.opportunity().lead()));
        updates.forEach(it -> leads.add(it.before().lead()));
        return leads;
    }

    Set<Arrival.Key> keys() {
        var keys = new HashSet<Arrival.Key>();
        for (var row : waiting.values()) {
            if (row.key() != null) {
                keys.add(row.key());
            }
        }
        return keys;
    }

    /** Of two with one key, the first is taken. When it was opened, and on which lead, stays as it was. */
    void meet(Map<Arrival.Key, Opportunity> known) {
        settle(row -> {
            var before = row.key() == null ? null : known.get(row.key());
            if (before == null) {
                return null;
            }
            var said = row.opportunity();
            var after = before.with(said.terms()).ended(said.status(), said.closedAt(), said.lostReason());
            if (after.equals(before) || !updated.add(before.id())) {
                return new Opening.Unchanged(before);
            }
            updates.add(new Update(before, after));
            return new Opening.Changed(after);
        });
    }

    void onlyOf(Set<LeadId> leads) {
        settle(row -> leads.contains(row.opportunity().lead())
                ? null
                : new Opening.Refused(List.of(new Mistake("lead", Reason.UNKNOWN_LEAD, ""))));
    }

    /** Returns what was written, in the order it was given. */
    List<Row> written(Set<UUID> ids) {
        var written = waiting.values().stream()
                .filter(row -> ids.contains(row.opportunity().id()))
                .toList();
        settle(row -> ids.contains(row.opportunity().id()) ? new Opening.Opened(row.opportunity()) : null);
        return written;
    }

    /** What came twice under one key, or from somebody else meanwhile. */
    void same(Map<Arrival.Key, Opportunity> known) {
        settle(row -> {
            var before = row.key() == null ? null : known.get(row.key());
            return before == null ? null : new Opening.Unchanged(before);
        });
    }

    List<Opening> outcomes() {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("Some are still waiting");
        }
        return List.copyOf(outcomes.values());
    }

    private void settle(Function<Row, @Nullable Opening> outcome) {
        waiting.entrySet().removeIf(it -> {
            var settled = outcome.apply(it.getValue());
            if (settled != null) {
                outcomes.put(it.getKey(), settled);
            }
            return settled != null;
        });
    }
}
