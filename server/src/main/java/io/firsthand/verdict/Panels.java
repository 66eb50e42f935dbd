package io.firsthand.verdict;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.InForce;
import io.firsthand.agreement.Segments;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.database.CurrentWorkspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the definitions in force ready to judge by, made anew only when they or the fields of the workspace change. */
@Component
class Panels {

    private static final Logger LOG = LoggerFactory.getLogger(Panels.class);

    private record Key(List<InForce> definitions, List<Term> terms) {}

    private record Ready(Key key, Panel panel) {}

    private final Agreements agreements;
    private final Vocabularies vocabularies;
    private final Map<UUID, Ready> ready = new ConcurrentHashMap<>();

    Panels(Agreements agreements, Vocabularies vocabularies) {
        this.agreements = agreements;
        this.vocabularies = vocabularies;
    }

    Panel current() {
        var workspace = CurrentWorkspace.get().value();
        var inForce = agreements.inForce();
        if (inForce.isEmpty()) {
            ready.remove(workspace);
            return Panel.NONE;
        }
        var vocabulary = vocabularies.current();
        var key = new Key(inForce, vocabulary.terms());
        var known = ready.get(workspace);
        if (known != null && known.key().equals(key)) {
            return known.panel();
        }
        var panel = panel(inForce, vocabulary);
        ready.put(workspace, new Ready(key, panel));
        return panel;
    }

    /**
     * As if it were in force: instead of the one of its segment, and before the one for all others. Throws
     * {@link Uncompilable}.
     */
    Panel with(Definition definition) {
        var now = current();
        var version = definition.version();
        var content = definition.content();
        var seat = Seat.of(definition.id(), version == null ? 0 : version, content, vocabularies.current());
        var key = Segments.key(content);
        var seats = new ArrayList<Seat>();
        now.seats().stream()
                .filter(it -> !Segments.key(it.content()).equals(key))
                .forEach(seats::add);
        if (content.segment() == null) {
            seats.add(seat);
        } else {
            seats.addFirst(seat);
        }
        return new Panel(seats, now.broken());
    }

    private static Panel panel(List<InForce> inForce, Vocabulary vocabulary) {
        var seats = new ArrayList<Seat>();
        var broken = new HashSet<UUID>();
        var isSegmentBroken = false;
        for (var it : inForce) {
            if (it.isAltered()) {
                LOG.warn("Leads are not judged by definition {}: it is not what was signed.", it.id());
                broken.add(it.id());
                isSegmentBroken = true;
                continue;
            }
            try {
                seats.add(Seat.of(it, vocabulary));
            } catch (Uncompilable e) {
                LOG.warn(
                        "Leads cannot be judged by definition {}: {}",
                        it.id(),
                        e.faults().keySet());
                broken.add(it.id());
                isSegmentBroken |= it.content().segment() != null;
            }
        }
        if (isSegmentBroken) {
            // Whose leads are whose cannot be told, so nobody falls to the definition for all others.
            seats.removeIf(it -> it.content().segment() == null);
        }
        return new Panel(seats, broken);
    }
}
