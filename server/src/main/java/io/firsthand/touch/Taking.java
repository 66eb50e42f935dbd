package io.firsthand.touch;

import static java.util.stream.Collectors.toSet;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.TouchCheck.Checked;
import io.firsthand.touch.TouchRepository.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Touches on their way in: those still to be written, and what became of the others. */
final class Taking {

    private final Map<Integer, Row> waiting = new TreeMap<>();
    private final Map<Integer, Logging> outcomes = new TreeMap<>();

    Taking(List<Checked> all) {
        for (var i = 0; i < all.size(); i++) {
            switch (all.get(i)) {
                case Checked.Good(var row) -> waiting.put(i, row);
                case Checked.Bad(var mistakes) -> outcomes.put(i, new Logging.Refused(mistakes));
            }
        }
    }

    Collection<Row> rows() {
        return waiting.values();
    }

    Set<LeadId> leads() {
        return waiting.values().stream().map(row -> row.touch().lead()).collect(toSet());
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

    void without(Map<Arrival.Key, UUID> known) {
        settle(row -> {
            var touch = row.key() == null ? null : known.get(row.key());
            return touch == null ? null : new Logging.Unchanged(touch);
        });
    }

    void onlyOf(Set<LeadId> leads) {
        settle(row -> leads.contains(row.touch().lead())
                ? null
                : new Logging.Refused(List.of(new Mistake("lead", Reason.UNKNOWN_LEAD, ""))));
    }

    /** Returns what was written, in the order it was given. */
    List<Row> written(Collection<UUID> ids) {
        var all = Set.copyOf(ids);
        var written = waiting.values().stream()
                .filter(row -> all.contains(row.touch().id()))
                .toList();
        settle(row -> all.contains(row.touch().id()) ? new Logging.Logged(row.touch()) : null);
        return written;
    }

    List<Logging> outcomes() {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("Some are still waiting");
        }
        return List.copyOf(outcomes.values());
    }

    private void settle(Function<Row, @Nullable Logging> outcome) {
        waiting.entrySet().removeIf(it -> {
            var settled = outcome.apply(it.getValue());
            if (settled != null) {
                outcomes.put(it.getKey(), settled);
            }
            return settled != null;
        });
    }
}
