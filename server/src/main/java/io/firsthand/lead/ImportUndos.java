package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import brought, as far as nobody has built on it. */
@Service
@Transactional
public class ImportUndos {

    /** What no import writes on a lead that is there. */
    private static final Set<Kind> BY_PEOPLE = Set.of(
            LeadKinds.CONTACT_CHANGED,
            LeadKinds.NOTE_ADDED,
            LeadKinds.OWNER_CHANGED,
            LeadKinds.SIGNAL_RECORDED,
            LeadKinds.SOURCE_CORRECTED,
            LeadKinds.TAGS_CHANGED);

    private final LeadRepository leads;
    private final Withdrawals withdrawals;
    private final Ledger ledger;
    private final Set<Kind> ownFindings;
    private final Clock clock;

    ImportUndos(
            LeadRepository leads, Withdrawals withdrawals, Ledger ledger, List<OwnFindings> ownFindings, Clock clock) {
        this.leads = leads;
        this.withdrawals = withdrawals;
        this.ledger = ledger;
        this.ownFindings =
                ownFindings.stream().flatMap(it -> it.kinds().stream()).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /**
     * Withdraws those of up to 1,000 leads that this import created and nobody has changed since, by whatever fact; that
     * the server judged them is no change. The others stay, with a fact that says so; those withdrawn already are left alone.
     */
    public Undone undo(UUID batch, String file, Collection<LeadId> some, String reason, Actor actor) {
        return undo(batch, file, some, reason, List.of(), actor);
    }

    /** The same for one of several files that were imported together: what these did is no change since. */
    public Undone undo(
            UUID batch, String file, Collection<LeadId> some, String reason, List<Span> together, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var here = leads.lockAll(workspace, some);
        var created = leads.ofBatch(workspace, batch, here);
        var facts = ledger.of(created.stream().map(LeadId::value).toList());
        var untouched = created.stream()
                .filter(lead -> isUntouched(facts.getOrDefault(lead.value(), List.of()), batch, together))
                .collect(Collectors.toSet());
        var stays = here.stream().filter(lead -> !untouched.contains(lead)).toList();
        withdrawals.withdraw(untouched, true, reason, actor);
        note(stays, new Happening.ImportUndone(file, batch), actor);
        var kept = stays.stream().filter(created::contains).collect(Collectors.toSet());
        return new Undone(
                untouched,
                kept,
                stays.stream().filter(lead -> !kept.contains(lead)).collect(Collectors.toSet()));
    }

    private void note(List<LeadId> some, Happening happening, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ledger.append(some.stream()
                .map(lead -> new Recorded(lead, happening, now).by(actor.id()))
                .toList());
    }

    /**
     * Whether all its facts were written when it was captured, when the same import met it once more, or by whoever found
     * something for the server.
     */
    private boolean isUntouched(List<Fact> facts, UUID batch, List<Span> together) {
        if (facts.isEmpty()) {
            return false;
        }
        var own = new HashSet<Instant>();
        own.add(facts.getFirst().receivedAt());
        facts.stream().filter(fact -> isOf(batch, fact)).map(Fact::receivedAt).forEach(own::add);
        var machines = facts.stream()
                .filter(fact -> ownFindings.contains(fact.kind()))
                .map(Fact::by)
                .collect(Collectors.toSet());
        return facts.stream()
                .allMatch(fact -> own.contains(fact.receivedAt())
                        || machines.contains(fact.by())
                        || (!isByPeople(fact) && together.stream().anyMatch(it -> it.covers(fact))));
    }

    /** Notes that an import brought have an id in their facts. */
    private static boolean isByPeople(Fact fact) {
        return BY_PEOPLE.contains(fact.kind())
                && !(FactReader.read(fact) instanceof Happening.NoteAdded note && note.id() != null);
    }

    private static boolean isOf(UUID batch, Fact fact) {
        if (!fact.kind().equals(LeadKinds.SOURCE_SEEN)
                || !(FactReader.read(fact) instanceof Happening.SourceSeen seen)) {
            return false;
        }
        var file = seen.provenance().file();
        return file != null && batch.equals(file.batch());
    }

    /** When somebody imported or undid something. */
    public record Span(UUID by, Instant from, Instant to) {

        boolean covers(Fact fact) {
            return fact.by().equals(by)
                    && !fact.receivedAt().isBefore(from)
                    && !fact.receivedAt().isAfter(to);
        }
    }

    /**
     * What became of leads.
     *
     * @param withdrawn those that nobody had changed
     * @param kept those that the import had created and somebody has changed since
     * @param noted those that were here before the import
     */
    public record Undone(Set<LeadId> withdrawn, Set<LeadId> kept, Set<LeadId> noted) {}
}
